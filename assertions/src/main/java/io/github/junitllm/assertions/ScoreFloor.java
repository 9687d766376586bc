package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.RetrievedDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Says which document fits too badly by its retriever's own measure.
 *
 * @param check the assertion's name
 * @param subject the search, as messages begin
 * @param least the score that each document is to have
 */
record ScoreFloor(String check, String subject, double least) {

    ScoreFloor {
        if (!Double.isFinite(least)) {
            throw Requirement.misuse(check + " requires a finite score, but it was " + least);
        }
    }

    Optional<Unmet> unmet(List<RetrievedDocument> documents, Evidence evidence) {
        if (documents.isEmpty()) {
            return Optional.of(new Unmet(expectation() + " but it found none"));
        }
        List<Integer> worse =
                Documents.ranks(documents, document -> document.score().orElse(Double.POSITIVE_INFINITY) < least);
        if (!worse.isEmpty()) {
            int rank = worse.get(0);
            double score = documents.get(rank - 1).score().orElseThrow();
            return Optional.of(
                    new Unmet(expectation() + " but that at rank " + Figures.of(rank) + " has " + plain(score))
                            .with("documents", Documents.shown(documents))
                            .comparing(score, least));
        }
        requireScores(documents, evidence);
        return Optional.empty();
    }

    private void requireScores(List<RetrievedDocument> documents, Evidence evidence) {
        long silent = documents.stream()
                .filter(document -> document.score().isEmpty())
                .count();
        if (silent > 0) {
            throw new EvaluationException(
                    Kind.SETUP,
                    evidence.below(check + " cannot be decided: " + Figures.of(silent) + " of "
                            + Documents.plural(documents.size()) + " came without a score"));
        }
    }

    String expectation() {
        return subject + " to find documents with scores of at least " + plain(least);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
