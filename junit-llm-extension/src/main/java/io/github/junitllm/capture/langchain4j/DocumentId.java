package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.data.document.Metadata;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the name that somebody gave a document. */
final class DocumentId {

    /** Where loaders and ingestors of LangChain4j leave a document's name; the first one present wins. */
    private static final List<String> NAMES = List.of("id", "document_id", "file_name", "url");

    private DocumentId() {}

    static Optional<String> of(Metadata metadata) {
        return NAMES.stream()
                .map(metadata.toMap()::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst();
    }
}
