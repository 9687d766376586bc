package io.github.junitllm.judge;

import io.github.junitllm.evaluation.CaseRole;
import java.util.List;
import java.util.Set;

/**
 * Yes-or-no questions about an answer.
 *
 * @param name the name of the score
 * @param inputs what the questions are about, beside the answer
 * @param items the questions
 */
record Rubric(String name, Set<CaseRole> inputs, List<Item> items) {

    Rubric {
        inputs = Set.copyOf(inputs);
        items = List.copyOf(items);
    }

    /**
     * One question.
     *
     * @param id names it within the rubric
     * @param question to be answered with yes by a good answer
     * @param weight how much it counts; above 0
     * @param mustPass whether a no to it makes the score 0
     */
    record Item(String id, String question, double weight, boolean mustPass) {}
}
