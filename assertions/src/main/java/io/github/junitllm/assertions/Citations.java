package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.RetrievedDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds what an answer cites against what was retrieved.
 *
 * @param check the assertion's name
 * @param pattern a citation; its first group is the id of a document
 */
record Citations(String check, Pattern pattern) {

    /** An id in brackets that no address follows, which would make it a link. */
    static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\[\\]\\s]++)](?!\\()");

    private static final int LONGEST = 80;
    private static final int LONGEST_ANSWER = 400;

    Citations {
        if (pattern.matcher("").groupCount() < 1) {
            throw Requirement.misuse(check + " requires a pattern whose first group is the id, but ["
                    + OneLine.of(pattern.pattern(), LONGEST) + "] has no group");
        }
    }

    Optional<Unmet> unmet(String answer, List<RetrievedDocument> documents, Evidence evidence) {
        List<String> cited = cited(answer);
        if (cited.isEmpty()) {
            return Optional.of(unmet("it cites nothing", answer));
        }
        Set<String> known =
                documents.stream().flatMap(document -> document.id().stream()).collect(Collectors.toSet());
        List<String> unknown = cited.stream().filter(id -> !known.contains(id)).toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        requireIds(documents, evidence);
        Unmet unmet = unmet(shown(unknown) + (unknown.size() == 1 ? " was" : " were") + " not retrieved", answer)
                .comparing(cited, List.copyOf(known));
        return Optional.of(documents.isEmpty() ? unmet : unmet.with("documents", Documents.shown(documents)));
    }

    private List<String> cited(String answer) {
        return pattern.matcher(answer)
                .results()
                .map(Citations::id)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> id(MatchResult citation) {
        return Optional.ofNullable(citation.group(1));
    }

    private void requireIds(List<RetrievedDocument> documents, Evidence evidence) {
        long silent =
                documents.stream().filter(document -> document.id().isEmpty()).count();
        if (silent > 0) {
            throw new EvaluationException(
                    Kind.SETUP,
                    evidence.below(check + " cannot be decided: " + Figures.of(silent) + " of "
                            + Documents.plural(documents.size()) + " came without id"));
        }
    }

    private static Unmet unmet(String fact, String answer) {
        return new Unmet("Expected every citation of the answer to be a retrieved document but " + fact)
                .with("answer", OneLine.of(answer, LONGEST_ANSWER));
    }

    private static String shown(List<String> ids) {
        return ids.stream().map(id -> OneLine.of(id, LONGEST)).collect(Collectors.joining(", ", "[", "]"));
    }
}
