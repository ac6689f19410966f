#include "aws/curl_transport.h"

#include <algorithm>
#include <array>
#include <curl/curl.h>
#include <fmt/format.h>
#include <mutex>

#include "aws/explain.h"
#include "aws/proxy.h"
#include "aws/url.h"
#include "support/version.h"

namespace jtlint::aws {
namespace {

/// All headers of an answer together, in bytes.
constexpr std::size_t max_headers = std::size_t{64} * 1024;

/// Gives a handle back whatever happens.
struct CurlDeleter {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, CurlDeleter>;
using HeaderList = std::unique_ptr<curl_slist, CurlDeleter>;

/// What comes in while a request is under way.
struct Incoming {
  Response response;
  std::size_t header_bytes = 0;
  bool too_large = false;
  const std::atomic<bool>* stopped = nullptr;
};

std::size_t take_body(char* data, std::size_t, std::size_t size, void* to) {
  Incoming& incoming = *static_cast<Incoming*>(to);
  incoming.too_large = incoming.response.body.size() + size > max_body;
  if (incoming.too_large) return 0;
  incoming.response.body.append(data, size);
  return size;
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

std::size_t take_header(char* data, std::size_t, std::size_t size, void* to) {
  Incoming& incoming = *static_cast<Incoming*>(to);
  incoming.header_bytes += size;
  incoming.too_large = incoming.header_bytes > max_headers;
  if (incoming.too_large) return 0;
  const std::string_view line(data, size);
  // Each answer begins with a status line; one before the last, such as 100, is none of ours.
  if (line.substr(0, 5) == "HTTP/") incoming.response.headers.clear();
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return size;
  incoming.response.headers.push_back(
      {in_lower_case(line.substr(0, colon)), std::string(without_blanks(line.substr(colon + 1)))});
  return size;
}

int look_whether_stopped(void* to, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const Incoming*>(to)->stopped->load() ? 1 : 0;
}

/// The headers of a request. libcurl signs the name of the host without its port, but sends it with
/// the port where that is not the usual one, so the header is ours.
HeaderList header_list(const Request& request) {
  curl_slist* list = nullptr;
  const auto add = [&](const std::string& name, const std::string& value) {
    if (curl_slist* longer = curl_slist_append(list, (name + ": " + value).c_str())) list = longer;
  };
  if (const auto url = parse_url(request.url)) add("Host", url->authority());
  for (const Header& header : request.headers) add(header.name, header.value);
  if (request.signing && !request.signing->keys.session_token.empty()) {
    add("X-Amz-Security-Token", request.signing->keys.session_token);
  }
  return HeaderList(list);
}

void set_method(CURL* handle, const Request& request) {
  if (request.method == "HEAD") {
    curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
  } else if (request.method == "POST") {
    curl_easy_setopt(handle, CURLOPT_POST, 1L);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.c_str());
  } else if (request.method != "GET") {
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());
  }
}

void set_signing(CURL* handle, const Signing& signing) {
  const std::string how = fmt::format("aws:amz:{}:{}", signing.region, signing.service);
  curl_easy_setopt(handle, CURLOPT_AWS_SIGV4, how.c_str());
  curl_easy_setopt(handle, CURLOPT_USERNAME, signing.keys.access_key.c_str());
  curl_easy_setopt(handle, CURLOPT_PASSWORD, signing.keys.secret_key.c_str());
}

void set_limits(CURL* handle, const Request& request) {
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
  // Neither `..` nor anything else of a path is changed: it is signed as it stands.
  curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS,
                   static_cast<long>(request.connect_timeout.count()));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, 10L);
  if (!request.through_proxy) curl_easy_setopt(handle, CURLOPT_PROXY, "");
  if (!request.ca_bundle.empty()) {
    curl_easy_setopt(handle, CURLOPT_CAINFO, request.ca_bundle.c_str());
  }
}

void set_callbacks(CURL* handle, Incoming& incoming) {
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &incoming);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &incoming);
  curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, look_whether_stopped);
  curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &incoming);
  curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
}

FaultKind fault_kind(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return FaultKind::unresolved;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
      return FaultKind::unreachable;
    case CURLE_OPERATION_TIMEDOUT:
      return FaultKind::timed_out;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
      return FaultKind::tls;
    case CURLE_SSL_CACERT_BADFILE:
      return FaultKind::ca_bundle;
    case CURLE_ABORTED_BY_CALLBACK:
      return FaultKind::stopped;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
      return FaultKind::wrong_url;
    default:
      return FaultKind::cut_off;
  }
}

/// What a proxy says instead of the service: its status, or 0.
long status_of_proxy(CURL* handle, CURLcode code) {
  long of_connect = 0;
  long of_answer = 0;
  curl_easy_getinfo(handle, CURLINFO_HTTP_CONNECTCODE, &of_connect);
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &of_answer);
  if (code != CURLE_OK && of_connect >= 300) return of_connect;
  return code == CURLE_OK && of_answer == 407 ? of_answer : 0;
}

Fault refused_by_proxy(const std::string& proxy, long status) {
  const std::string what = fmt::format("{} answers with status {}", proxy, status);
  if (status < 500) return {FaultKind::proxy_refused, what};
  return {FaultKind::unreachable, "the proxy " + what};
}

}  // namespace

/// Handles that are not in use. Each keeps its connections.
class CurlTransport::Handles {
 public:
  Handle take() {
    const std::scoped_lock lock(mutex_);
    if (idle_.empty()) return Handle(curl_easy_init());
    Handle handle = std::move(idle_.back());
    idle_.pop_back();
    return handle;
  }

  void give_back(Handle handle) {
    curl_easy_reset(handle.get());
    const std::scoped_lock lock(mutex_);
    idle_.push_back(std::move(handle));
  }

 private:
  std::mutex mutex_;
  std::vector<Handle> idle_;
};

CurlTransport::CurlTransport(
    const std::atomic<bool>& stopped,
    std::function<std::optional<std::string>(const std::string&)> environment)
    : handles_(std::make_unique<Handles>()),
      stopped_(stopped),
      environment_(std::move(environment)) {}

CurlTransport::~CurlTransport() = default;

Result<Response, Fault> CurlTransport::send(const Request& request) {
  Handle handle = handles_->take();
  if (handle == nullptr) return Fault{FaultKind::unreachable, "libcurl cannot be used"};
  Incoming incoming;
  incoming.stopped = &stopped_;
  const HeaderList headers = header_list(request);
  std::array<char, CURL_ERROR_SIZE> said{};
  const std::string agent = fmt::format("jtlint/{}", version());

  curl_easy_setopt(handle.get(), CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(handle.get(), CURLOPT_USERAGENT, agent.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, said.data());
  set_method(handle.get(), request);
  if (request.signing) set_signing(handle.get(), *request.signing);
  set_limits(handle.get(), request);
  set_callbacks(handle.get(), incoming);

  const CURLcode code = curl_easy_perform(handle.get());
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &incoming.response.status);
  const long of_proxy = status_of_proxy(handle.get(), code);
  handles_->give_back(std::move(handle));
  if (of_proxy != 0) {
    return refused_by_proxy(proxy_name(request.url.substr(0, request.url.find(':')), environment_),
                            of_proxy);
  }
  if (code == CURLE_OK) return std::move(incoming.response);
  if (incoming.too_large) {
    return Fault{FaultKind::too_large, fmt::format("the answer is larger than {} bytes", max_body)};
  }
  const std::string message =
      without_durations(said.front() == '\0' ? curl_easy_strerror(code) : said.data());
  // libcurl has one code for all that is wrong with a certificate.
  const bool wrong_name =
      code == CURLE_PEER_FAILED_VERIFICATION && message.find("subject name") != std::string::npos;
  return Fault{wrong_name ? FaultKind::wrong_name : fault_kind(code), message};
}

}  // namespace jtlint::aws
