package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Asks all readers of conventions, in the order of their precedence. */
final class SpanReaders {

    /** The project's own readers, then ours: what says most explicitly what a span is comes first. */
    static final SpanReaders ALL = new SpanReaders(found());

    /** A reader, and the name by which it is known, which takes a while to find out. */
    private record Named(String name, SpanReader reader) {}

    private final List<Named> readers;

    SpanReaders(List<SpanReader> ofProject) {
        List<SpanReader> all = new ArrayList<>(ofProject);
        all.add(new JunitLlmReader());
        all.add(new LangfuseReader());
        all.add(new OpenInferenceReader());
        // Libraries that write the conventions' names with a meaning of their own.
        all.add(new AdkReader());
        all.add(new KoogReader());
        all.add(new QuarkusReader());
        all.add(new EmbabelReader());
        all.add(new GenAiReader());
        all.add(new SpringAiReader());
        all.add(new TraceloopReader());
        all.add(new GenAiLegacyReader());
        all.add(new GenAiEventReader());
        all.add(new LangChain4jObservationReader());
        all.add(new HandWrittenReader());
        all.add(new ZeroTokens());
        this.readers = all.stream()
                .map(reader -> new Named(reader.getClass().getSimpleName(), reader))
                .toList();
    }

    StepFacts read(CapturedSpan span) {
        StepFacts facts = new StepFacts();
        for (Named named : readers) {
            facts.toldBy(named.name());
            read(named.reader(), span, facts);
        }
        return facts;
    }

    private static void read(SpanReader reader, CapturedSpan span, StepFacts facts) {
        try {
            reader.read(span, facts);
        } catch (RuntimeException | LinkageError e) {
            span.problem(reader.getClass().getName() + " failed: " + e);
        }
    }

    private static List<SpanReader> found() {
        return ServiceLoader.load(SpanReader.class, SpanReader.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
