package io.github.junitllm.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The first spans that no trial can claim; what is beyond the limit says nothing new. */
final class UnattributedSpans {

    private static final int LIMIT = 100;

    private final BlockingQueue<UnattributedSpan> spans = new LinkedBlockingQueue<>(LIMIT);

    void add(UnattributedSpan span) {
        if (!spans.contains(span)) {
            spans.offer(span);
        }
    }

    List<UnattributedSpan> drain() {
        List<UnattributedSpan> drained = new ArrayList<>();
        spans.drainTo(drained);
        return drained;
    }
}
