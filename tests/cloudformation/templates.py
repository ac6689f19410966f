"""CloudFormation templates with one fault each, as changes to a template without any."""

GOOD = {
    "JobTemplateId": {"Fn::Sub": "${AWS::StackName}-firmware"},
    "Description": "Installs the firmware of a gateway",
    "Document": "{\"operation\": \"install\"}",
}

CRITERION = {
    "Action": "CANCEL",
    "FailureType": "FAILED",
    "MinNumberOfExecutedThings": 100,
    "ThresholdPercentage": 20,
}

RATE = {
    "BaseRatePerMinute": 10,
    "IncrementFactor": 1.5,
    "RateIncreaseCriteria": {"NumberOfNotifiedThings": 50},
}

ROLE = "arn:aws:iam::123456789012:role/firmware"

CONDITIONS = {"IsEast": {"Fn::Equals": [{"Ref": "AWS::Region"}, "us-east-1"]}}

MAPPINGS = {"Limits": {"east": {"minutes": 60}}}


def rollout(**changes):
    return {"JobExecutionsRolloutConfig": {"ExponentialRolloutRate": {**RATE, **changes}}}


def criterion(**changes):
    return {"AbortConfig": {"CriteriaList": [{**CRITERION, **changes}]}}


def without(mapping, name):
    return {key: value for key, value in mapping.items() if key != name}


# What each changes in GOOD; None takes a property away.
FAULTS = {
    "unknown property": {"Bogus": 1},
    "name of the API": {"timeoutConfig": {"InProgressTimeoutInMinutes": 5}},
    "name of the API inside": {"TimeoutConfig": {"inProgressTimeoutInMinutes": 5}},
    "scheduling": {"SchedulingConfig": {"StartTime": "2030-01-01T00:00"}},
    "no id": {"JobTemplateId": None},
    "no description": {"Description": None},
    "empty id": {"JobTemplateId": ""},
    "long id": {"JobTemplateId": "a" * 65},
    "id with blanks alone": {"JobTemplateId": " "},
    "long description": {"Description": "a" * 2029},
    "long document": {"Document": "\"" + "a" * 32768 + "\""},
    "document as an object": {"Document": {"operation": "install"}},
    "empty source": {"Document": None, "DocumentSource": ""},
    "long source": {"Document": None, "DocumentSource": "https://" + "a" * 1350},
    "timeout of 0": {"TimeoutConfig": {"InProgressTimeoutInMinutes": 0}},
    "timeout of a week and a minute": {"TimeoutConfig": {"InProgressTimeoutInMinutes": 10081}},
    "timeout in words": {"TimeoutConfig": {"InProgressTimeoutInMinutes": "an hour"}},
    "empty timeout": {"TimeoutConfig": {}},
    "timeout as a list": {"TimeoutConfig": [{"InProgressTimeoutInMinutes": 5}]},
    "null": {"TimeoutConfig": None, "AbortConfig": {"CriteriaList": [None]}},
    "no role": {"PresignedUrlConfig": {"ExpiresInSec": 300}},
    "short role": {"PresignedUrlConfig": {"RoleArn": "short"}},
    "short life": {"PresignedUrlConfig": {"RoleArn": ROLE, "ExpiresInSec": 59}},
    "long life": {"PresignedUrlConfig": {"RoleArn": ROLE, "ExpiresInSec": 3601}},
    "no criteria": {"AbortConfig": {"CriteriaList": []}},
    "empty abort": {"AbortConfig": {}},
    "action": criterion(Action="ABORT"),
    "failure type": criterion(FailureType="FAILD"),
    "threshold": criterion(ThresholdPercentage=100.5),
    "executed things": criterion(MinNumberOfExecutedThings=0),
    "no action": {"AbortConfig": {"CriteriaList": [without(CRITERION, "Action")]}},
    "maximum rate": {"JobExecutionsRolloutConfig": {"MaximumPerMinute": 0}},
    "base rate": rollout(BaseRatePerMinute=0),
    "factor": rollout(IncrementFactor=5.5),
    "criteria as a number": rollout(RateIncreaseCriteria=5),
    "notified things": rollout(RateIncreaseCriteria={"NumberOfNotifiedThings": 0}),
    "no factor": {
        "JobExecutionsRolloutConfig": {"ExponentialRolloutRate": without(RATE, "IncrementFactor")}
    },
    "name of the rate": {"JobExecutionsRolloutConfig": {"ExponentialRate": RATE}},
    "three retries": {
        "JobExecutionsRetryConfig": {
            "RetryCriteriaList": [{"FailureType": "FAILED", "NumberOfRetries": n} for n in (1, 2, 3)]
        }
    },
    "no retries": {"JobExecutionsRetryConfig": {"RetryCriteriaList": []}},
    "retry of rejected": {
        "JobExecutionsRetryConfig": {
            "RetryCriteriaList": [{"FailureType": "REJECTED", "NumberOfRetries": 1}]
        }
    },
    "eleven retries": {
        "JobExecutionsRetryConfig": {
            "RetryCriteriaList": [{"FailureType": "FAILED", "NumberOfRetries": 11}]
        }
    },
    "empty start": {"MaintenanceWindows": [{"StartTime": "", "DurationInMinutes": 60}]},
    "long window": {
        "MaintenanceWindows": [{"StartTime": "cron(0 2 * * ? *)", "DurationInMinutes": 1431}]
    },
    "tag without a value": {"Tags": [{"Key": "team"}]},
    "tag with an empty value": {"Tags": [{"Key": "team", "Value": ""}]},
    "tags as an object": {"Tags": {"team": "firmware"}},
    "long key": {"Tags": [{"Key": "a" * 129, "Value": "b"}]},
    "51 tags": {"Tags": [{"Key": f"k{n}", "Value": "v"} for n in range(51)]},
    "package as an object": {"DestinationPackageVersions": [{"Arn": "arn:aws:iot"}]},
    "empty package": {"DestinationPackageVersions": [""]},
    "unknown reference": {"Description": {"Ref": "Nobody"}},
    "unknown condition": {"Description": {"Fn::If": ["IsWest", "a", "b"]}},
    "two arguments": {"Description": {"Fn::If": ["IsEast", "a"]}},
    "fault in a branch": {
        "TimeoutConfig": {"InProgressTimeoutInMinutes": {"Fn::If": ["IsEast", 0, 60]}}
    },
    "required in one branch": {
        "TimeoutConfig": {
            "InProgressTimeoutInMinutes": {"Fn::If": ["IsEast", 60, {"Ref": "AWS::NoValue"}]}
        }
    },
    "unknown resource": {"PresignedUrlConfig": {"RoleArn": {"Fn::GetAtt": ["Nobody", "Arn"]}}},
    "unknown variable": {"Description": {"Fn::Sub": "for ${Nobody}"}},
    "unknown mapping": {"Description": {"Fn::FindInMap": ["Nothing", "east", "minutes"]}},
    "unknown key": {"Description": {"Fn::FindInMap": ["Limits", "west", "minutes"]}},
    "join of a string": {"Description": {"Fn::Join": ["-", "abc"]}},
    "select of a string": {"Description": {"Fn::Select": [0, "abc"]}},
    "no such function": {"Description": {"Fn::Concat": ["a", "b"]}},
    "two functions": {"Description": {"Ref": "AWS::Region", "Fn::Sub": "x"}},
    "function of conditions": {"Description": {"Fn::Not": [{"Condition": "IsEast"}]}},
    "Region as an object": {"TimeoutConfig": {"Ref": "AWS::Region"}},
    "text as an object": {"AbortConfig": {"Fn::Sub": "${AWS::Region}"}},
    "Region as a list": {"Tags": {"Ref": "AWS::Region"}},
    "list as a text": {"Description": {"Ref": "AWS::NotificationARNs"}},
    "list of names to import": {"JobArn": {"Fn::ImportValue": ["a"]}},
    "split by nothing": {"DestinationPackageVersions": {"Fn::Split": ["", "a"]}},
    "zones of a list": {"DestinationPackageVersions": {"Fn::GetAZs": ["a"]}},
    "length without a transform": {
        "TimeoutConfig": {"InProgressTimeoutInMinutes": {"Fn::Length": [1, 2]}}
    },
    "decimal point in a string": {"TimeoutConfig": {"InProgressTimeoutInMinutes": "60.0"}},
    "itself": {"JobArn": {"Ref": "Rollout"}},
}


def template(changes):
    """A whole template, in which GOOD is changed."""
    properties = {**GOOD, **changes}
    kept = {name: value for name, value in properties.items() if value is not None}
    return {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Conditions": CONDITIONS,
        "Mappings": MAPPINGS,
        "Resources": {"Rollout": {"Type": "AWS::IoT::JobTemplate", "Properties": kept}},
    }
