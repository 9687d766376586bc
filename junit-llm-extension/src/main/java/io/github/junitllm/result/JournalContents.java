package io.github.junitllm.result;

import java.util.List;

/**
 * What the journals of a run hold, in the order of the files' names and lines.
 *
 * @param headers the first lines
 * @param trials the trials
 * @param verdicts what was concluded about the tests, in the order it was
 * @param notRun the tests that could not run at all
 * @param notices what could not be read
 */
record JournalContents(
        List<JournalHeader> headers,
        List<TrialRecord> trials,
        List<VerdictRecord> verdicts,
        List<NotRunRecord> notRun,
        List<String> notices) {

    JournalContents {
        headers = List.copyOf(headers);
        trials = List.copyOf(trials);
        verdicts = List.copyOf(verdicts);
        notRun = List.copyOf(notRun);
        notices = List.copyOf(notices);
    }
}
