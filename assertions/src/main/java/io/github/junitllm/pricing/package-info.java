/** Takes token usage, gives money: decimal arithmetic over a dated table of prices that users override. */
@NullMarked
package io.github.junitllm.pricing;

import org.jspecify.annotations.NullMarked;
