package io.github.junitllm.baseline;

import java.nio.file.Path;

/**
 * The two files of a test's baseline.
 *
 * @param reviewed what people review
 * @param answers what is generated beside it
 * @param location where the first is, relative to the project's directory, with slashes
 */
record BaselineFiles(Path reviewed, Path answers, String location) {

    static final String REVIEWED_SUFFIX = ".json";
    static final String ANSWERS_SUFFIX = ".answers.jsonl";

    static BaselineFiles of(Path projectDirectory, Path folder, String test) {
        int end = test.indexOf('#');
        Path directory = folder.resolve(SafeName.ofClass(end < 0 ? test : test.substring(0, end)));
        String method = SafeName.ofMethod(end < 0 ? "" : test.substring(end + 1));
        Path reviewed = directory.resolve(method + REVIEWED_SUFFIX);
        return new BaselineFiles(
                reviewed, directory.resolve(method + ANSWERS_SUFFIX), location(projectDirectory, reviewed));
    }

    static String location(Path projectDirectory, Path file) {
        Path shown = file.startsWith(projectDirectory) ? projectDirectory.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    String answersLocation() {
        return location.substring(0, location.length() - REVIEWED_SUFFIX.length()) + ANSWERS_SUFFIX;
    }
}
