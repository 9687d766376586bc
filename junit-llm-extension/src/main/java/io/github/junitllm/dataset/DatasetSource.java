package io.github.junitllm.dataset;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where a dataset comes from.
 *
 * @param location a path such as {@code golden/refunds.jsonl}, looked up on the class path first, then as a file; its
 *     extension, {@code .jsonl} or {@code .json}, says how it is read
 * @param classLoader the class path to look on
 * @param baseDirectory the project's directory, outside of which no file is read
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record DatasetSource(String location, ClassLoader classLoader, Path baseDirectory) {

    /**
     * Reads the whole dataset.
     *
     * @param roles which fields play which role
     * @throws DatasetException where the dataset is missing, empty, malformed or holds the same id twice
     */
    public Dataset load(RoleNames roles) {
        DatasetFormat format = DatasetFormat.of(location);
        byte[] content = new DatasetLocator(location, classLoader, baseDirectory).read();
        List<DatasetRow> rows = format.read(location, DatasetText.decode(location, content)).stream()
                .map(source -> DatasetRow.of(source, roles))
                .toList();
        if (rows.isEmpty()) {
            throw new DatasetException("Dataset [" + location + "] has no rows; write " + format.example());
        }
        RowChecks.idsAreUnique(rows);
        RowChecks.rolesExist(location, rows, roles);
        return new Dataset(location, rows);
    }
}
