package io.github.junitllm.assertions;

import io.github.junitllm.assertions.WantedPrompt.Match;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.PromptReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says whether calls were made from a prompt. */
final class PromptsCheck {

    private static final int LONGEST = 80;
    private static final int MOST_SHOWN = 10;

    private final List<ModelCall> calls;
    private final Evidence evidence;

    PromptsCheck(List<ModelCall> calls, Evidence evidence) {
        this.calls = calls;
        this.evidence = evidence;
    }

    /** Returns nothing where at least one call was made from the prompt. */
    Optional<Unmet> unmet(String check, String subject, WantedPrompt prompt) {
        if (matching(prompt, Match.THIS).findAny().isPresent()) {
            return Optional.empty();
        }
        matching(prompt, Match.NOT_TOLD).findFirst().ifPresent(call -> {
            throw undecided(check, prompt, call);
        });
        return Optional.of(new Unmet("Expected " + subject + " to use " + prompt.words() + " but " + shown())
                .nearest(calls.stream().findFirst()));
    }

    private Stream<ModelCall> matching(WantedPrompt prompt, Match match) {
        return calls.stream().filter(call -> match(prompt, call) == match);
    }

    private static Match match(WantedPrompt prompt, ModelCall call) {
        return call.prompt().map(prompt::match).orElse(Match.NOT_TOLD);
    }

    private EvaluationException undecided(String check, WantedPrompt prompt, ModelCall call) {
        String message = check + " cannot be decided: model call ["
                + OneLine.of(call.span().name(), LONGEST) + "] does not tell its prompt";
        String fix = "let the span of the call have " + prompt.attributes();
        return new EvaluationException(
                Kind.SETUP, evidence.marking(call).with("fix", fix).below(message));
    }

    private String shown() {
        List<String> prompts = calls.stream()
                .flatMap(call -> call.prompt().stream())
                .map(PromptsCheck::shown)
                .distinct()
                .toList();
        return (prompts.size() == 1 ? "the prompt was " : "the prompts were ")
                + prompts.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
    }

    private static String shown(PromptReference prompt) {
        String all = Stream.of(prompt.name(), prompt.version(), prompt.hash().or(prompt::textHash))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return "[" + OneLine.of(all, LONGEST) + "]";
    }
}
