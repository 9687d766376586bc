package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.RetrievedDocument;
import java.util.List;
import java.util.Optional;

/**
 * Says where a document is among others, or that it is not there.
 *
 * @param check the assertion's name
 * @param expectation the search and what it is expected to do, for messages
 * @param wanted the document
 * @param evidence what there is to see
 */
record DocumentRanking(String check, String expectation, WantedDocument wanted, Evidence evidence) {

    Optional<Unmet> present(List<RetrievedDocument> documents) {
        return ranks(documents).isEmpty()
                ? Optional.of(decided(documents, unmet(found(documents), documents)))
                : Optional.empty();
    }

    Optional<Unmet> absent(List<RetrievedDocument> documents) {
        List<Integer> ranks = ranks(documents);
        if (ranks.isEmpty()) {
            requireTold(documents);
            return Optional.empty();
        }
        return Optional.of(unmet("it has rank " + Figures.of(ranks.get(0)), documents));
    }

    Optional<Unmet> at(int rank, List<RetrievedDocument> documents) {
        return ranks(documents).contains(rank) ? Optional.empty() : Optional.of(misplaced(rank, documents));
    }

    Optional<Unmet> atMost(int rank, List<RetrievedDocument> documents) {
        return ranks(documents).stream().anyMatch(found -> found <= rank)
                ? Optional.empty()
                : Optional.of(misplaced(rank, documents));
    }

    private Unmet misplaced(int rank, List<RetrievedDocument> documents) {
        List<Integer> ranks = ranks(documents);
        return decided(
                documents,
                ranks.isEmpty()
                        ? unmet(found(documents), documents)
                        : unmet("it has rank " + Figures.of(ranks.get(0)), documents)
                                .comparing(ranks.get(0), rank));
    }

    /** A document that does not tell its part may be the one that is missed. */
    private Unmet decided(List<RetrievedDocument> documents, Unmet unmet) {
        requireTold(documents);
        return unmet;
    }

    private void requireTold(List<RetrievedDocument> documents) {
        long silent = wanted.silent(documents);
        if (silent > 0) {
            throw new EvaluationException(
                    Kind.SETUP,
                    evidence.below(check + " cannot be decided: " + Figures.of(silent) + " of "
                            + Documents.plural(documents.size()) + " came without " + wanted.part()));
        }
    }

    private List<Integer> ranks(List<RetrievedDocument> documents) {
        return Documents.ranks(documents, wanted::is);
    }

    private static String found(List<RetrievedDocument> documents) {
        return "it found " + (documents.isEmpty() ? "none" : Documents.plural(documents.size()));
    }

    private Unmet unmet(String fact, List<RetrievedDocument> documents) {
        Unmet unmet = new Unmet(expectation + " but " + fact);
        return documents.isEmpty() ? unmet : unmet.with("documents", Documents.shown(documents));
    }
}
