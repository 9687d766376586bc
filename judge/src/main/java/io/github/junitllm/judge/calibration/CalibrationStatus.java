package io.github.junitllm.judge.calibration;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Whether a judge is calibrated.
 *
 * @param calibration what holds for it; empty where nothing does
 * @param words for a report: {@code calibrated (TPR 0.95, TNR 0.85, n = 120)}, or {@code uncalibrated} and why
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CalibrationStatus(Optional<Calibration> calibration, String words) {

    static CalibrationStatus calibrated(Calibration calibration) {
        return new CalibrationStatus(Optional.of(calibration), "calibrated (" + calibration.summary() + ")");
    }

    static CalibrationStatus uncalibrated(String why) {
        return new CalibrationStatus(Optional.empty(), "uncalibrated: " + why);
    }

    /** Returns whether its errors are known, and small enough to tell good answers from bad ones. */
    public boolean isCalibrated() {
        return calibration.isPresent();
    }
}
