package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.Retrieval;
import io.github.junitllm.trace.RetrievedDocument;
import java.util.List;
import java.util.Optional;

/**
 * Says which retrieval found a document that none is to find. What one does not tell, it may have found.
 *
 * @param check the assertion's name
 * @param document the document
 */
record UnwantedDocument(String check, WantedDocument document) {

    private static final int LONGEST = 80;

    Optional<Unmet> unmet(List<Retrieval> retrievals, Evidence evidence) {
        Optional<Unmet> found = retrievals.stream()
                .filter(one -> !ranks(one).isEmpty())
                .findFirst()
                .map(this::found);
        if (found.isEmpty()) {
            requireTold(retrievals, evidence);
        }
        return found;
    }

    private Unmet found(Retrieval retrieval) {
        return new Unmet("Expected no retrieval to find " + document.words() + " but [" + name(retrieval)
                        + "] found it at rank " + Figures.of(ranks(retrieval).get(0)))
                .nearest(Optional.of(retrieval))
                .with("documents", Documents.shown(documents(retrieval)));
    }

    private void requireTold(List<Retrieval> retrievals, Evidence evidence) {
        if (retrievals.isEmpty()) {
            throw undecided("no retrieval was captured", evidence.with("fix", RetrievalAssertions.FIX));
        }
        retrievals.forEach(one -> reason(one).ifPresent(reason -> {
            throw undecided("[" + name(one) + "] may have found it: " + reason, evidence.marking(one));
        }));
    }

    private Optional<String> reason(Retrieval retrieval) {
        long silent = document.silent(documents(retrieval));
        return Ending.bad(retrieval)
                .or(() -> retrieval.documents() instanceof Content.NotCaptured<List<RetrievedDocument>> missing
                        ? Optional.of(missing.reason())
                        : Optional.empty())
                .or(() -> silent > 0
                        ? Optional.of(Documents.plural(silent) + " came without " + document.part())
                        : Optional.empty());
    }

    private List<Integer> ranks(Retrieval retrieval) {
        return Documents.ranks(documents(retrieval), document::is);
    }

    private static List<RetrievedDocument> documents(Retrieval retrieval) {
        return retrieval.documents().asOptional().orElse(List.of());
    }

    private static String name(Retrieval retrieval) {
        return OneLine.of(retrieval.span().name(), LONGEST);
    }

    private EvaluationException undecided(String why, Evidence evidence) {
        return new EvaluationException(Kind.SETUP, evidence.below(check + " cannot be decided: " + why));
    }
}
