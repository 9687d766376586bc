package io.github.junitllm.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The append-only file in which a JVM keeps its trials, one JSON line each. A line is with the operating system before
 * {@link #append} returns, so a killed JVM loses at most the trial in flight. Safe for use by many threads.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Journal implements AutoCloseable {

    static final String HEADER = "journal";
    static final String TRIAL = "trial";
    static final String VERDICT = "verdict";
    static final String NOT_RUN = "notRun";
    static final String NOTICE = "notice";

    private final Path file;
    private final OutputStream out;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean lineIsOpen;

    private Journal(Path file) throws IOException {
        this.file = file;
        this.lineIsOpen = endsWithinLine(file);
        // Not a FileChannel: a test that JUnit interrupts for its timeout would close it for all the others.
        this.out = new FileOutputStream(file.toFile(), true);
    }

    /**
     * Opens this JVM's journal of a run, at its end where it exists.
     *
     * @throws UncheckedIOException where the file cannot be opened or its first line not be written
     */
    public static Journal open(RunDirectory run, JvmFacts jvm) {
        Path file = run.journal(jvm);
        try {
            boolean isNew = file.toFile().length() == 0;
            Journal journal = new Journal(file);
            if (isNew) {
                journal.write(line(
                        HEADER,
                        TrialJson.MAPPER.valueToTree(JournalHeader.of(run.id(), jvm)),
                        SecretMasker.standard()));
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the journal " + file, e);
        }
    }

    /**
     * Adds a finished trial.
     *
     * @throws UncheckedIOException where the record could not be written, which is then lost
     */
    public void append(TrialRecord trial, SecretMasker masker) {
        try {
            write(line(TRIAL, TrialJson.encode(trial), masker));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write to the journal " + file + ": the record of " + trial.test() + ", case "
                            + trial.caseId() + ", trial " + trial.trial() + ", is lost (" + e.getMessage() + ")",
                    e);
        }
    }

    /**
     * Adds what was concluded about a test method.
     *
     * @throws UncheckedIOException where it could not be written
     */
    public void verdict(VerdictRecord verdict, SecretMasker masker) {
        try {
            write(line(VERDICT, TrialJson.MAPPER.valueToTree(verdict), masker));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write to the journal " + file + ": the verdict on " + verdict.test() + " is lost", e);
        }
    }

    /**
     * Adds a test that could not run at all.
     *
     * @throws UncheckedIOException where it could not be written
     */
    public void notRun(NotRunRecord notRun) {
        try {
            write(line(NOT_RUN, TrialJson.MAPPER.valueToTree(notRun), SecretMasker.standard()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write to the journal " + file + ": [" + notRun.describe() + "] is lost", e);
        }
    }

    /**
     * Adds what a reader of the run must know and no single trial can say.
     *
     * @throws UncheckedIOException where it could not be written
     */
    public void notice(String notice) {
        try {
            write(line(NOTICE, TextNode.valueOf(notice), SecretMasker.standard()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to the journal " + file + ": [" + notice + "] is lost", e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the journal " + file, e);
        }
    }

    /** The one place where anything is masked: all that is written later is read from here. */
    private static byte[] line(String kind, JsonNode content, SecretMasker masker) throws JsonProcessingException {
        JsonNode line = JsonNodeFactory.instance.objectNode().set(kind, masker.mask(content));
        byte[] bytes = TrialJson.MAPPER.writeValueAsBytes(line);
        byte[] ended = Arrays.copyOf(bytes, bytes.length + 1);
        ended[bytes.length] = '\n';
        return ended;
    }

    private void write(byte[] line) throws IOException {
        lock.lock();
        try {
            if (lineIsOpen) {
                out.write('\n');
            }
            lineIsOpen = true;
            out.write(line);
            lineIsOpen = false;
        } finally {
            lock.unlock();
        }
    }

    private static boolean endsWithinLine(Path file) throws IOException {
        if (file.toFile().length() == 0) {
            return false;
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(content.length() - 1);
            return content.read() != '\n';
        }
    }
}
