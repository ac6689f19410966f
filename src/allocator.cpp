// How jemalloc allocates for jtlint, where it is linked with it.
//
// A run is short, and frees most of what it allocates soon. So the kernel is asked for large pages,
// which spare a start most of its page faults, and the processor the way to small ones; what is
// freed stays with the process for what comes next; and few arenas are made, as each has pages of
// its own.

extern "C" {

/// Read by jemalloc before `main`; MALLOC_CONF in the environment has the last word. The options
/// are those of https://jemalloc.net/jemalloc.3.html
extern const char* const malloc_conf;
const char* const malloc_conf = "thp:always,narenas:4,dirty_decay_ms:-1,muzzy_decay_ms:-1";
}
