package io.github.junitllm.judge.calibration;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * By which labels a judge was measured.
 *
 * @param location where the file is looked for
 * @param hash the SHA-256 of its rows, whatever their order: 64 hex digits
 * @param isGraded whether the labels are grades, or else yes and no
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LabelsIdentity(String location, String hash, boolean isGraded) {}
