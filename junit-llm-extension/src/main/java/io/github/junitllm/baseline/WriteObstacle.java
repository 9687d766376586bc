package io.github.junitllm.baseline;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what would keep a file from being written, without writing anything. */
final class WriteObstacle {

    private WriteObstacle() {}

    /** Returns what is in the way of a file that is to be replaced, and of the directories above it. */
    static Optional<String> to(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(file + " is a directory");
        }
        return Stream.iterate(file.getParent(), parent -> parent != null, Path::getParent)
                .filter(parent -> Files.exists(parent, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .flatMap(WriteObstacle::toEntriesOf);
    }

    private static Optional<String> toEntriesOf(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.of(directory + " is no directory");
        }
        return Files.isWritable(directory) ? Optional.empty() : Optional.of(directory + " is not writable");
    }
}
