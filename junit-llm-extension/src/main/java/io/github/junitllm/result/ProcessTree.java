package io.github.junitllm.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads this JVM's process and its ancestors from the operating system. */
final class ProcessTree {

    private ProcessTree() {}

    static ProcessFacts owner() {
        ProcessHandle self = ProcessHandle.current();
        return RunOwner.of(System.getProperty("sun.java.command", ""), self(self), ancestors(self));
    }

    private static ProcessFacts self(ProcessHandle self) {
        return facts(self)
                .orElseGet(() ->
                        new ProcessFacts(self.pid(), JvmFacts.ofThisProcess().start(), null, null));
    }

    private static List<ProcessFacts> ancestors(ProcessHandle self) {
        return Stream.iterate(self.parent(), Optional::isPresent, parent -> parent.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .flatMap(ancestor -> facts(ancestor).stream())
                .toList();
    }

    private static Optional<ProcessFacts> facts(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        Optional<Instant> start = info.startInstant();
        return start.map(instant -> new ProcessFacts(
                process.pid(),
                instant,
                info.command().orElse(null),
                info.commandLine().orElse(null)));
    }
}
