#pragma once

#include <cstddef>
#include <cstdint>

/// What a fuzz target does with an input; libFuzzer and replay.cpp call it. Nothing but 0 is
/// returned; what must hold and does not, ends the process.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
