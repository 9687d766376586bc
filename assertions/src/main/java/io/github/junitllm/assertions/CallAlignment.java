package io.github.junitllm.assertions;

import io.github.junitllm.trace.ToolExecution;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Holds calls of tools against those of a reference.
 *
 * @param reference what was expected
 * @param calls what was called, in order
 */
record CallAlignment(List<ToolCallReference> reference, List<ToolExecution> calls) {

    private static final int NOBODY = -1;

    /** Returns the calls of the reference that nothing stands for, where as many as possible find a call of their own. */
    List<ToolCallReference> missing() {
        int[] partners = partners();
        return IntStream.range(0, reference.size())
                .filter(expected -> Arrays.stream(partners).noneMatch(partner -> partner == expected))
                .mapToObj(reference::get)
                .toList();
    }

    /** Returns the calls that stand for none of the reference. */
    List<ToolExecution> extra() {
        int[] partners = partners();
        return IntStream.range(0, calls.size())
                .filter(call -> partners[call] == NOBODY)
                .mapToObj(calls::get)
                .toList();
    }

    /** Returns how many calls stand for one of the reference. */
    int matched() {
        return reference.size() - missing().size();
    }

    /** Returns the tools that were called, in order. */
    List<String> names() {
        return calls.stream().map(ToolExecution::name).toList();
    }

    /** Returns the first position where call and reference differ, or one of them has ended; empty where they agree. */
    Optional<Integer> divergence() {
        int longest = Math.max(reference.size(), calls.size());
        return IntStream.range(0, longest)
                .filter(i -> i >= reference.size() || i >= calls.size() || !agree(i, i))
                .boxed()
                .findFirst();
    }

    /** Returns how far the reference comes if its calls are looked for one after the other. */
    List<Integer> inOrder() {
        IntStream.Builder found = IntStream.builder();
        int from = 0;
        for (int expected = 0; expected < reference.size(); expected++) {
            int call = next(expected, from);
            if (call == NOBODY) {
                break;
            }
            found.add(call);
            from = call + 1;
        }
        return found.build().boxed().toList();
    }

    /** Returns the length of the longest sequence of calls that both have in the same order. */
    int longestCommonSequence() {
        int[] above = new int[calls.size() + 1];
        for (int expected = 0; expected < reference.size(); expected++) {
            int[] row = new int[calls.size() + 1];
            for (int call = 0; call < calls.size(); call++) {
                row[call + 1] = agree(expected, call) ? above[call] + 1 : Math.max(above[call + 1], row[call]);
            }
            above = row;
        }
        return above[calls.size()];
    }

    private int next(int expected, int from) {
        return IntStream.range(from, calls.size())
                .filter(call -> agree(expected, call))
                .findFirst()
                .orElse(NOBODY);
    }

    /** Those that tell arguments choose first: what is left suits the others as well. */
    private int[] partners() {
        int[] partners = new int[calls.size()];
        Arrays.fill(partners, NOBODY);
        IntStream.concat(positions(call -> call.args().isPresent()), positions(call -> call.args()
                        .isEmpty()))
                .forEach(expected -> IntStream.range(0, calls.size())
                        .filter(call -> partners[call] == NOBODY && agree(expected, call))
                        .findFirst()
                        .ifPresent(call -> partners[call] = expected));
        return partners;
    }

    private IntStream positions(Predicate<ToolCallReference> wanted) {
        return IntStream.range(0, reference.size()).filter(position -> wanted.test(reference.get(position)));
    }

    private boolean agree(int expected, int call) {
        return reference.get(expected).matches(calls.get(call));
    }
}
