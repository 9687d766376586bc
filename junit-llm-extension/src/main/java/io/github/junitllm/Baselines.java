package io.github.junitllm;

import io.github.junitllm.baseline.BaselineException;
import io.github.junitllm.baseline.BaselineFolder;
import io.github.junitllm.baseline.Measurements;
import io.github.junitllm.baseline.RecordedRun;
import io.github.junitllm.baseline.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What this run's tests are compared with: the accepted baselines, or another run. */
final class Baselines {

    private final BaselineSetting setting;
    private final BaselineFolder folder;
    private final Path projectDirectory;
    private @Nullable RecordedRun otherRun;

    private Baselines(BaselineSetting setting, BaselineFolder folder, Path projectDirectory) {
        this.setting = setting;
        this.folder = folder;
        this.projectDirectory = projectDirectory;
    }

    static Baselines of(Settings settings, Path projectDirectory) {
        return new Baselines(
                settings.baseline(),
                BaselineFolder.in(projectDirectory, settings.baselineDirectory()),
                projectDirectory);
    }

    BaselineSetting.Mode mode() {
        return setting.mode();
    }

    /**
     * Finds what a test is compared with.
     *
     * @throws ExtensionConfigurationException where it cannot be read, unless a new one is to be accepted
     */
    Optional<Reference> find(String test) {
        try {
            return setting.otherRun().map(file -> otherRun(file).of(test)).orElseGet(() -> folder.read(test));
        } catch (BaselineException e) {
            if (setting.mode() == BaselineSetting.Mode.ACCEPT) {
                return Optional.empty();
            }
            throw new ExtensionConfigurationException(e.getMessage(), e);
        }
    }

    /** Another run is read once, however many tests are compared with it. */
    private synchronized RecordedRun otherRun(Path file) {
        if (otherRun == null) {
            otherRun = RecordedRun.read(projectDirectory, file);
        }
        return otherRun;
    }

    /** Returns where the accepted baseline of a test is or would be. */
    String location(String test) {
        return folder.location(test);
    }

    /**
     * Makes sure that a baseline can be accepted, before its trials are paid for.
     *
     * @throws ExtensionConfigurationException where its files could not be written
     */
    void requireRoom(String test) {
        folder.obstacle(test).ifPresent(obstacle -> {
            throw new ExtensionConfigurationException("Baseline [" + location(test) + "] cannot be written: " + obstacle
                    + ". Make room for it, or name another directory by " + Setting.BASELINE_DIR.key() + ".");
        });
    }

    void accept(Measurements measured) {
        folder.write(measured);
    }

    /** Returns the tests that have an accepted baseline. */
    List<String> tests() {
        return folder.tests();
    }
}
