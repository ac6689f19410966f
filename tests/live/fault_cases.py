"""The faults, and what must be left of an audit that meets them."""

import itertools
import os
from collections.abc import Callable
from dataclasses import dataclass, field

import fault_server as fault
from journal import counts

NAMES = ("a", "b", "c", "d", "e")
MANY = tuple(f"template-{number}" for number in range(200))
MOST_MEBIBYTES = int(os.environ.get("LIVE_MOST_MEBIBYTES", "128"))
BIG = 100  # megabytes


@dataclass(frozen=True)
class Case:
    """`failures` and `notes` are pairs of a kind ("a|b" for either) and a template or None."""

    name: str
    faults: dict
    failures: list = field(default_factory=list)
    kind: str = None        # of all failures, where it is left open how many there are
    notes: list = field(default_factory=list)
    lost: tuple = ()        # templates that nobody can know of
    maybe: tuple = ()       # of those, the ones that may be described all the same
    records: tuple = None   # all that are neither lost nor told of otherwise
    templates: tuple = NAMES
    page: int = 2
    seconds: float = 30
    request: dict = field(default_factory=dict)
    environment: dict = field(default_factory=dict)
    check: Callable = None  # of the journal and what the helper has told

    def __post_init__(self):
        if self.records is None:
            told = {template for _, template in self.failures + self.notes} | set(self.lost)
            asked = self.request.get("templates") or self.templates
            object.__setattr__(self, "records", tuple(each for each in asked if each not in told))

    def accounted(self):
        """The templates that must come out in some way."""
        asked = self.request.get("templates")
        return set(asked or self.templates) - set(self.lost)


def once(name, with_fault, **more):
    """A fault that is got over by trying again, on the first page and in a description."""
    return Case(f"once: {name}", {"list 0": [with_fault], "describe c": [with_fault]}, **more)


def always(name, with_fault, kind, **more):
    """A fault of one description that stays."""
    return Case(f"always, in a description: {name}", {"describe c": (with_fault,)},
                [(kind, "c")], **more)


def listing(name, with_fault, kind, **more):
    """A fault of the second page that stays: what the first page names is described."""
    return Case(f"always, in the list: {name}", {"list 1": (with_fault,)},
                [(kind, None)], lost=("c", "d", "e"), **more)


def at_all(name, with_fault, kind, **more):
    """A fault of every request that stays: one message, not one for each template."""
    return Case(f"always: {name}", {"list": (with_fault,), "describe": (with_fault,)},
                [(kind, None)], lost=NAMES, **more)


def in_all(name, with_fault, kind, **more):
    return [always(name, with_fault, kind, **more), listing(name, with_fault, kind, **more)]


def patient(entries, told):
    """It tries again, but not for ever."""
    tries = sum(each.target == "/job-templates/c" for each in entries)
    told.run.expect(2 <= tries <= 10, True, f"{tries} tries to describe c are 2 to 10")


def not_stubborn(entries, told):
    """What will not get better is not asked again."""
    tries = sum(each.target == "/job-templates/c" for each in entries)
    told.run.expect(tries, 1, "tries to describe c")


def names_the_action(entries, told):
    for each in told.failures:
        told.run.expect("iot:DescribeJobTemplate" in each["message"]
                        and "docs/audit.md" in each["message"], True,
                        "it names the action and where the policy stands")


def numbers_are_kept(entries, told):
    for each in told.lines:
        told.run.expect("1.4866870797430E+9" in each, True, "a number as it was written")


def few_pages(entries, told):
    told.run.expect(counts(entries)["ListJobTemplates"] < 20, True, "fewer than 20 pages asked for")


def always_another_token():
    """A page that names its templates again and again, with a new token each time."""
    number = itertools.count(1)
    return fault.changed(nextToken=lambda _: f"0+{next(number)}")


def everywhere(with_fault):
    return {"list": (with_fault,), "describe": (with_fault,)}


GOOD = [
    Case("no fault", {}),
    Case("one page", {}, page=250),
    Case("no templates", {}, templates=()),
    Case("slow bodies", everywhere(fault.slow(0.5))),
    Case("chunks", everywhere(fault.chunked)),
    Case("HTTP 1.0", everywhere(fault.without_length)),
    Case("a connection for each request", everywhere(fault.closing)),
    Case("line ends in the JSON", everywhere(fault.indented), check=numbers_are_kept),
    Case("an empty page in the middle", {"list 1": [fault.changed(jobTemplates=[])]},
         lost=("c", "d")),
    Case("a template on two pages", {"list 1": [fault.changed(
        jobTemplates=lambda there: [there[0] | {"jobTemplateId": "a", "jobTemplateArn":
                                                there[0]["jobTemplateArn"][:-1] + "a"}, *there])]}),
    Case("members of the future", {
        "list": (fault.changed(more={"a": [1]}),), "describe": (fault.changed(more={"a": [1]}),)}),
    Case("asked for by name", {}, request={"templates": ["b", "d"]}),
    Case("asked for by name, twice", {}, request={"templates": ["b", "b"]}, records=("b",)),
]

PASSING = [
    once("throttled", fault.throttled), once("throttled, 429", fault.too_many),
    once("internal failure", fault.internal), once("unavailable", fault.unavailable),
    once("bad gateway", fault.gateway), once("cut off", fault.cut_off),
    once("connection reset", fault.reset), once("hung up", fault.hang_up),
    Case("a burst of throttling", {"list": [fault.throttled] * 2,
                                   "describe": [fault.throttled, fault.too_many] * 3},
         environment={"AWS_MAX_ATTEMPTS": "10"}),
    *(Case(f"a bad day, {seed}", everywhere(fault.now_and_then(
        0.3, seed, fault.throttled, fault.too_many, fault.internal, fault.unavailable,
        fault.gateway, fault.cut_off, fault.reset, fault.hang_up, fault.late(0.1))),
        templates=MANY, page=20, environment={"AWS_MAX_ATTEMPTS": "12"}) for seed in range(3)),
    Case("deleted in between", {"describe c": (fault.not_found,)}, notes=[("deleted", "c")],
         check=not_stubborn),
    Case("all deleted in between", {"describe": (fault.not_found,)},
         notes=[("deleted", each) for each in NAMES]),
]

STAYING = [
    *in_all("throttled", fault.throttled, "throttled"),
    *in_all("throttled, 429", fault.too_many, "throttled"),
    always("internal failure", fault.internal, "service-error", check=patient),
    listing("internal failure", fault.internal, "service-error"),
    *in_all("unavailable", fault.unavailable, "service-error"),
    *in_all("cut off", fault.cut_off, "bad-response|unreachable"),
    *in_all("connection reset", fault.reset, "bad-response|unreachable"),
    *in_all("hung up", fault.hang_up, "bad-response|unreachable"),
    always("denied", fault.denied("DescribeJobTemplate"), "access-denied", check=not_stubborn),
    Case("denied, all", {"describe": (fault.denied("DescribeJobTemplate"),)},
         [("access-denied", each) for each in NAMES], check=names_the_action),
    always("denied, in the body", fault.denied("DescribeJobTemplate", in_body=True),
           "access-denied"),
    listing("denied", fault.denied("ListJobTemplates"), "access-denied"),
    at_all("denied", fault.denied("ListJobTemplates"), "access-denied"),
    *in_all("refused for reasons unknown", fault.error(400, "InvalidRequestException", "No."),
            "service-error|bad-response|wrong-request"),
    *in_all("a status of its own", fault.body(b"short and stout", 418),
            "service-error|bad-response"),
    at_all("internal failure", fault.internal, "service-error"),
    at_all("expired token", fault.expired, "expired-credentials"),
    at_all("invalid token", fault.invalid_token,
           "access-denied|expired-credentials|no-credentials"),
    at_all("wrong secret", fault.invalid_signature,
           "access-denied|no-credentials|expired-credentials|wrong-request"),
    at_all("wrong clock", fault.skewed,
           "access-denied|no-credentials|expired-credentials|wrong-request"),
    Case("expired in between", {"describe c": (fault.expired,), "describe d": (fault.expired,),
                                "describe e": (fault.expired,)},
         [("expired-credentials", each) for each in "cde"], page=250),
    *(Case(f"{name}, all of many", {"describe": (each,)}, kind=kind, templates=MANY, page=250,
           records=()) for name, each, kind in (
               ("internal failure", fault.internal, "service-error"),
               ("throttled", fault.throttled, "throttled"),
               ("expired", fault.expired, "expired-credentials"),
               ("hung up", fault.hang_up, "bad-response|unreachable"),
               ("denied", fault.denied("DescribeJobTemplate"), "access-denied"))),
    Case("expired while the list is read", {"list 1": [fault.late(1)],
                                            "describe": (fault.expired,)},
         kind="expired-credentials", lost=("c", "d", "e"), records=()),
    Case("unreachable while the list is read", {"list 1": [fault.late(1)],
                                                "describe": (fault.hang_up,)},
         kind="bad-response|unreachable", lost=("c", "d", "e"), records=()),
    Case("asked for, and not there", {}, [("not-found", "z")], request={"templates": ["a", "z"]}),
]

ELSEWHERE = "http://127.0.0.1:9/elsewhere"
REDIRECTS = [each for status in (301, 302, 307, 308) for each in in_all(
    f"redirect, {status}", fault.redirect(status, ELSEWHERE), "redirected")]

WRONG_LISTS = {
    "no JSON": fault.body(b"<html>Welcome</html>"),
    "JSON cut short": fault.body(b'{"jobTemplates":[{"jobTemplateId":"a"'),
    "no UTF-8": fault.body(b'{"jobTemplates":[{"jobTemplateId":"\xff\xfe"}]}'),
    "nothing": fault.body(b""),
    "an array": fault.body(b"[]"), "null": fault.body(b"null"), "a number": fault.body(b"1e999999"),
    "no list": fault.body(b"{}"),
    "an object for the list": fault.changed(jobTemplates={"a": 1}),
    "a number in the list": fault.changed(jobTemplates=[1]),
    "templates without an id": fault.changed(jobTemplates=[{}]),
    "a number for an id": fault.changed(jobTemplates=[{"jobTemplateId": 5}]),
    "an id that no template can have": fault.changed(jobTemplates=[
        {"jobTemplateId": "../../../x?y=\r\nX-Header: z"}]),
    "a number for a token": fault.changed(nextToken=5),
    "brackets without end": fault.body(b"[" * 1_000_000),
}

WRONG_DESCRIPTIONS = {
    "no JSON": fault.body(b"<html>Welcome</html>"),
    "JSON cut short": fault.body(b'{"jobTemplateId":"c"'),
    "nothing": fault.body(b""),
    "an array": fault.body(b"[]"), "null": fault.body(b"null"),
    "no members": fault.body(b"{}"),
    "another template": fault.changed(jobTemplateId="a", jobTemplateArn="arn:aws:iot:eu-west-1:"
                                      "123456789012:jobtemplate/a"),
    "a number for an ARN": fault.changed(jobTemplateArn=5),
    "an ARN of nobody": fault.changed(jobTemplateArn="arn"),
    "brackets without end": fault.body(b"[" * 1_000_000),
}

HOSTILE = [
    *(listing(name, each, "bad-response", check=few_pages, maybe=("c", "d", "e"))
      for name, each in WRONG_LISTS.items()),
    Case("always, in the list: the same token again",
         {"list 1": (fault.changed(nextToken="2+/="),)}, [("bad-response", None)], lost=("e",),
         check=few_pages),
    *(always(name, each, "bad-response") for name, each in WRONG_DESCRIPTIONS.items()),
    Case("always, in the list: another token and nothing new", {"list": (always_another_token(),)},
         [("bad-response", None)], lost=("c", "d", "e"), check=few_pages),
    always("more than it promises", fault.more_than_promised, "bad-response"),
    *in_all("a body of 100 MB", fault.huge(BIG), "bad-response"),
    *in_all("100 MB in chunks", fault.huge_in_chunks(BIG), "bad-response"),
    *in_all("100 MB of headers", fault.endless_headers(BIG), "bad-response|unreachable"),
    *in_all("no HTTP", lambda request, right: request.connection.sendall(b"SSH-2.0-double\r\n" * 9),
            "bad-response|unreachable"),
    always("silence", fault.silence, "unreachable", seconds=50,
           environment={"AWS_MAX_ATTEMPTS": "1"}),
    at_all("silence", fault.silence, "unreachable", seconds=50,
           environment={"AWS_MAX_ATTEMPTS": "1"}),
    *in_all("a refusal that repeats the request", fault.echo, "access-denied"),
    Case("a description of 3 MB", {"describe c": (fault.changed(document="x" * 3_000_000),)}),
]

CASES = GOOD + PASSING + STAYING + REDIRECTS + HOSTILE
