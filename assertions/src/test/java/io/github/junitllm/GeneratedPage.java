package io.github.junitllm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the docs of which a part, between two marks, is what tests show. */
public final class GeneratedPage {

    private final Path file;
    private final String begin;
    private final String end;

    /** Takes the page, and what its generated part comes from. */
    public GeneratedPage(Path file, String source) {
        this.file = file;
        this.begin = "<!-- begin: generated from " + source + " -->\n";
        this.end = "<!-- end: generated from " + source + " -->\n";
    }

    /** Returns the page as it stands. */
    public String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the page with its generated part as it is to be, and writes it where {@code docs.refresh} says so. */
    public String with(String generated) throws IOException {
        String page = text();
        String expected = page.substring(0, page.indexOf(begin)) + begin + "\n" + generated + "\n" + end
                + page.substring(page.indexOf(end) + end.length());
        if (Boolean.getBoolean("docs.refresh")) {
            Files.writeString(file, expected);
        }
        return expected;
    }

    /** Returns what to do where the page is out of date. */
    public String howToRefresh(String command) {
        return file.getFileName() + " is out of date; refresh it by: " + command + " -Ddocs.refresh=true";
    }
}
