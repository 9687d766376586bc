package io.github.junitllm.pricing;

/**
 * Other rates for large requests: they hold for all tokens of a request, not for those beyond the limit.
 *
 * @param above a request with more input tokens than this, cached ones included, is a large one
 * @param rates what its tokens cost
 */
record PriceTier(long above, TokenRates rates) {

    PriceTier {
        if (above < 0) {
            throw new IllegalArgumentException(
                    "A tier begins at a number of input tokens of at least 1, but it was " + (above + 1) + ".");
        }
    }
}
