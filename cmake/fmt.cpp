// The part of {fmt} 9 that is compiled, for the static executable: its headers declare these
// templates as instantiated elsewhere, and Debian's package has that elsewhere only as a shared
// library.
#include <fmt/format-inl.h>

namespace fmt {
inline namespace v9 {
namespace detail {

template void vformat_to(buffer<char>& out, string_view format,
                         basic_format_args<buffer_context<char>> arguments, locale_ref locale);
template void buffer<char>::append(const char* begin, const char* end);
template char decimal_point_impl(locale_ref locale);
template thousands_sep_result<char> thousands_sep_impl(locale_ref locale);

}  // namespace detail
}  // namespace v9
}  // namespace fmt
