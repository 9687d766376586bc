package io.github.junitllm.examples.standin;

import io.github.junitllm.examples.standin.Instructions.Ignorance;
import io.github.junitllm.examples.standin.Instructions.MissingInput;
import io.github.junitllm.examples.standin.Instructions.Sources;
import io.github.junitllm.examples.standin.Turn.ToolResult;
import java.util.List;
import java.util.Optional;

/** Puts an answer together, one part of the question after the other. */
final class AnswerComposer {

    private final ToolChooser chooser;
    private final ResultReader results;
    private final PassageReader passages;
    private final Guesses guesses;

    AnswerComposer(Vocabulary vocabulary, ToolChooser chooser) {
        this.chooser = chooser;
        this.results = new ResultReader(vocabulary);
        this.passages = new PassageReader(vocabulary);
        this.guesses = new Guesses(vocabulary);
    }

    String compose(Turn turn, Prompt prompt, Wording wording) {
        return wording.answer(turn.question().clauses().stream()
                .flatMap(clause -> sentences(clause, turn, prompt, wording).stream())
                .distinct()
                .toList());
    }

    private List<String> sentences(Question clause, Turn turn, Prompt prompt, Wording wording) {
        Optional<ToolOffer> tool = chooser.choose(clause, prompt.tools());
        List<ToolResult> told = tool.map(offer -> turn.resultsOf(offer.name())).orElse(List.of());
        if (!told.isEmpty()) {
            return told.stream()
                    .flatMap(result -> results.read(result, clause, wording).stream())
                    .toList();
        }
        Instructions instructions = prompt.instructions();
        return tool.isPresent() && clause.isAboutTheCustomersOwn() && instructions.missingInput() == MissingInput.ASK
                ? List.of(wording.missingNumber())
                : fromPassages(clause, turn, instructions, wording);
    }

    private List<String> fromPassages(Question clause, Turn turn, Instructions instructions, Wording wording) {
        List<String> cited = instructions.sources() == Sources.ANY
                ? List.of()
                : passages.read(clause, turn.evidence()).stream()
                        .map(wording::cited)
                        .toList();
        if (!cited.isEmpty()) {
            return cited;
        }
        return List.of(instructions.ignorance() == Ignorance.ADMIT ? wording.ignorance() : guesses.about(clause));
    }
}
