package io.github.junitllm.assertions;

/** Takes which documents of a ranking are relevant, gives a figure between 0 and 1. */
@FunctionalInterface
interface RankingScore {

    double of(RankedRelevance found);
}
