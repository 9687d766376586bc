package io.github.junitllm.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The measured trials of a case while they end, in whatever order they do. */
final class CollectedCase {

    private record Numbered(int number, MeasuredTrial trial) {}

    private final String hash;
    private final List<Numbered> trials = new ArrayList<>();

    CollectedCase(String hash) {
        this.hash = hash;
    }

    void add(int number, MeasuredTrial trial) {
        trials.add(new Numbered(number, trial));
    }

    CaseTrials measured(String id) {
        return new CaseTrials(
                id,
                hash,
                trials.stream()
                        .sorted(Comparator.comparingInt(Numbered::number))
                        .map(Numbered::trial)
                        .toList());
    }
}
