package io.github.junitllm.trace;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for sequences of tool calls that come several times in a row, within one run of an agent. Two calls are the same
 * where tool and arguments are.
 */
final class ToolLoops {

    private static final int LONGEST_SEQUENCE = 160;

    /** One sequence that repeats, by the positions of its calls. */
    private record Loop(int from, int length, int times) {}

    private final int leastTimes;
    private final FactCollector fact = new FactCollector("loops of tool calls");

    private ToolLoops(int leastTimes) {
        this.leastTimes = leastTimes;
    }

    static TraceFact of(List<ToolExecution> executions, AgentRuns runs, int leastTimes) {
        ToolLoops loops = new ToolLoops(leastTimes);
        runs(executions, runs).forEach(loops::look);
        return loops.fact.fact();
    }

    private static Collection<List<ToolExecution>> runs(List<ToolExecution> executions, AgentRuns runs) {
        return executions.stream()
                .sorted(Comparator.comparing(tool -> tool.span().start()))
                .collect(Collectors.groupingBy(runs::of, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Where arguments are hidden, a sequence of the same names may be a loop and may be none. */
    private void look(List<ToolExecution> run) {
        Optional<Loop> known = shortest(numbered(run, ToolLoops::arguments));
        if (known.isPresent()) {
            Loop loop = known.get();
            fact.found(run.get(loop.from() + loop.length()), sequence(run, loop));
            return;
        }
        shortest(numbered(run, tool -> ""))
                .ifPresent(loop -> run.subList(loop.from(), loop.from() + loop.length() * loop.times())
                        .forEach(tool -> fact.captured(tool, tool.arguments())));
    }

    /** Hidden arguments are like no others. */
    private static Object arguments(ToolExecution tool) {
        return tool.arguments().asOptional().isPresent() ? ToolFacts.arguments(tool) : tool.span();
    }

    /** Gives the same number to the same calls, so that long runs are compared fast. */
    private static int[] numbered(List<ToolExecution> run, Function<ToolExecution, Object> arguments) {
        Map<List<Object>, Integer> numbers = new HashMap<>();
        return IntStream.range(0, run.size())
                .map(i -> numbers.computeIfAbsent(
                        List.of(run.get(i).name(), arguments.apply(run.get(i))), any -> numbers.size()))
                .toArray();
    }

    private Optional<Loop> shortest(int[] calls) {
        return IntStream.rangeClosed(1, calls.length / leastTimes)
                .boxed()
                .flatMap(length -> first(calls, length).stream())
                .findFirst();
    }

    /** Calls repeat for as long as each is the same as the one so many calls later. */
    private Optional<Loop> first(int[] calls, int length) {
        int same = 0;
        for (int i = 0; i + length < calls.length; i++) {
            same = calls[i] == calls[i + length] ? same + 1 : 0;
            boolean ends = i + length + 1 == calls.length || calls[i + 1] != calls[i + 1 + length];
            int times = same / length + 1;
            if (ends && times >= leastTimes) {
                return Optional.of(new Loop(i + 1 - same, length, times));
            }
        }
        return Optional.empty();
    }

    private static String sequence(List<ToolExecution> run, Loop loop) {
        List<String> names = run.subList(loop.from(), loop.from() + loop.length()).stream()
                .map(ToolExecution::name)
                .toList();
        return OneLine.of(names.toString(), LONGEST_SEQUENCE) + " came " + Figures.of(loop.times())
                + " times in a row with the same arguments";
    }
}
