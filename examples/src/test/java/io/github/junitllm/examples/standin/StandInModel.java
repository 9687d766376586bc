package io.github.junitllm.examples.standin;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A chat model small enough to read: it calls a tool whose description fits the question, repeats what tools and given
 * passages say, and without either admits that or makes something up, as its system prompt wants it.
 */
public final class StandInModel {

    private final Chance chance;
    private final double wrongAnswerRate;
    private final ToolChooser chooser;
    private final AnswerComposer composer;

    /**
     * Makes a model.
     *
     * @param seed decides on wording and on which answers are wrong
     * @param wrongAnswerRate how many of the answers are plainly wrong, in [0, 1]
     */
    public StandInModel(long seed, double wrongAnswerRate) {
        Vocabulary vocabulary = Vocabulary.load();
        this.chance = new Chance(seed);
        this.wrongAnswerRate = wrongAnswerRate;
        this.chooser = new ToolChooser(vocabulary);
        this.composer = new AnswerComposer(vocabulary, chooser);
    }

    /** Reads the prompt and says what comes next. */
    public Reply reply(Prompt prompt) {
        Turn turn = prompt.currentTurn();
        List<ToolCall> calls = nextCalls(turn, prompt.tools());
        return calls.isEmpty() ? new Reply.Text(answer(prompt, turn)) : new Reply.Calls(calls);
    }

    /** Returns what the first tool that fits has not been asked yet, all at once. */
    private List<ToolCall> nextCalls(Turn turn, List<ToolOffer> tools) {
        return turn.question().clauses().stream()
                .flatMap(clause -> chooser.choose(clause, tools).stream())
                .distinct()
                .map(tool -> chooser.calls(tool, turn.numbers()).stream()
                        .filter(call -> !turn.hasAsked(call))
                        .toList())
                .filter(calls -> !calls.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private String answer(Prompt prompt, Turn turn) {
        SplittableRandom random = chance.next(prompt.transcript());
        String answer = composer.compose(turn, prompt, new Wording(random));
        return random.nextDouble() < wrongAnswerRate ? new Mistakes(random).spoil(answer) : answer;
    }
}
