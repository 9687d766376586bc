package io.github.junitllm.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the journals of a run. A line that cannot be read costs that line and is named; it never costs another. */
final class JournalReader {

    private static final String SUFFIX = ".jsonl";

    private final List<JournalHeader> headers = new ArrayList<>();
    private final List<TrialRecord> trials = new ArrayList<>();
    private final List<VerdictRecord> verdicts = new ArrayList<>();
    private final List<NotRunRecord> notRun = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private JournalReader() {}

    /**
     * Reads all journals in a run's directory.
     *
     * @throws UncheckedIOException where a file cannot be read
     * @throws IllegalStateException where a later version of this library wrote a journal
     */
    static JournalContents read(Path runDirectory) {
        JournalReader reader = new JournalReader();
        journals(runDirectory).forEach(reader::readFile);
        return new JournalContents(reader.headers, reader.trials, reader.verdicts, reader.notRun, reader.notices);
    }

    static List<Path> journals(Path runDirectory) {
        try (Stream<Path> files = Files.list(runDirectory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the run " + runDirectory, e);
        }
    }

    private void readFile(Path file) {
        // Decodes leniently: a broken byte must cost its line, not the file.
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
            String line = lines.readLine();
            for (int number = 1; line != null; number++) {
                String next = lines.readLine();
                readLine(new Place(file, number), line, next);
                line = next;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the journal " + file, e);
        }
    }

    private void readLine(Place place, String line, @Nullable String next) {
        try {
            readContent(place, TrialJson.MAPPER.readTree(line));
        } catch (JsonProcessingException e) {
            notices.add(
                    next == null
                            ? place + " is cut off: the JVM was stopped while it wrote this line, or still writes it"
                            : place + " is not readable and its trial is missing here: " + e.getOriginalMessage());
        }
    }

    private void readContent(Place place, JsonNode line) throws JsonProcessingException {
        if (line.has(Journal.TRIAL)) {
            trials.add(TrialJson.decode(line.get(Journal.TRIAL)));
        } else if (line.has(Journal.HEADER)) {
            headers.add(readHeader(place, line.get(Journal.HEADER)));
        } else if (line.has(Journal.VERDICT)) {
            verdicts.add(TrialJson.MAPPER.treeToValue(line.get(Journal.VERDICT), VerdictRecord.class));
        } else if (line.has(Journal.NOT_RUN)) {
            notRun.add(TrialJson.MAPPER.treeToValue(line.get(Journal.NOT_RUN), NotRunRecord.class));
        } else if (line.has(Journal.NOTICE)) {
            notices.add(line.get(Journal.NOTICE).asText());
        } else if (!line.isMissingNode()) {
            notices.add(place + " holds neither a trial nor a verdict nor a notice nor a header and is passed over");
        }
    }

    private static JournalHeader readHeader(Place place, JsonNode header) throws JsonProcessingException {
        int version = header.path("schemaVersion").asInt();
        if (version > JournalHeader.SCHEMA_VERSION) {
            throw new IllegalStateException(place + " has schema version " + version + ", but this version of junit-llm"
                    + " reads up to " + JournalHeader.SCHEMA_VERSION
                    + ". Read it with the version that wrote it, or delete the directory of that run.");
        }
        return TrialJson.MAPPER.treeToValue(header, JournalHeader.class);
    }

    private record Place(Path file, int line) {

        @Override
        public String toString() {
            return file.getFileName() + ":" + line;
        }
    }
}
