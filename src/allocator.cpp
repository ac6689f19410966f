// How jemalloc allocates for jtlint, where it is linked with it.
//
// A run is short, and frees most of what it allocates soon. So the kernel is asked for large pages,
// which spare a start most of its page faults, and the processor the way to small ones. Few arenas
// are made, as each has pages of its own. What takes a megabyte is given back as soon as it is
// freed: a document of such strings is read once, and another size is asked for next.
//
// That stands in the source of options that is read last, after MALLOC_CONF in the environment:
// what others set there for programs that they profile would end a static one at its start.

extern "C" {

/// Read by jemalloc before `main`. The options are those of https://jemalloc.net/jemalloc.3.html
extern const char* const malloc_conf_2_conf_harder;
const char* const malloc_conf_2_conf_harder =
    "thp:always,narenas:4,oversize_threshold:1048576,prof:false,abort:false,abort_conf:false";
}
