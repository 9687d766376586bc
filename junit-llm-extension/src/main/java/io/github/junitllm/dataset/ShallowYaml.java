package io.github.junitllm.dataset;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/** Refuses YAML that is nested so deep that whoever composes it would run out of stack. */
final class ShallowYaml implements Parser {

    static final int DEEPEST = 100;
    static final String TOO_DEEP = "nested deeper than " + DEEPEST + " levels";

    private final Parser parser;
    private int depth;

    ShallowYaml(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> depth++;
            case SequenceEnd, MappingEnd -> depth--;
            default -> {}
        }
        if (depth > DEEPEST) {
            throw new ParserException(TOO_DEEP, event.getStartMark());
        }
        return event;
    }
}
