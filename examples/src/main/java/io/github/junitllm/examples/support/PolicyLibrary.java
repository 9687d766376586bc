package io.github.junitllm.examples.support;

import static java.util.Comparator.comparing;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.loader.ClassPathDocumentLoader;
import dev.langchain4j.data.document.parser.TextDocumentParser;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.input.PromptTemplate;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.injector.DefaultContentInjector;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;

/** The shop's policies, split into passages and searched by meaning. */
final class PolicyLibrary {

    private static final int PASSAGE_CHARS = 420;
    private static final int PASSAGES = 4;
    private static final double MIN_SCORE = 0.55;
    private static final String POLICY = "policy";
    private static final PromptTemplate WITH_EXCERPTS =
            PromptTemplate.from("{{userMessage}}\n\nPolicy excerpts:\n{{contents}}");

    private final List<TextSegment> passages;

    private PolicyLibrary(List<TextSegment> passages) {
        this.passages = List.copyOf(passages);
    }

    static PolicyLibrary load(String folder) {
        List<Document> policies = ClassPathDocumentLoader.loadDocuments(folder, new TextDocumentParser()).stream()
                .sorted(comparing(document -> document.metadata().getString(Document.FILE_NAME)))
                .map(PolicyLibrary::withTitle)
                .toList();
        return new PolicyLibrary(DocumentSplitters.recursive(PASSAGE_CHARS, 0).splitAll(policies));
    }

    private static Document withTitle(Document policy) {
        String[] titleAndBody = policy.text().split("\n", 2);
        return Document.from(
                titleAndBody[1].strip(),
                policy.metadata().copy().put(POLICY, titleAndBody[0].replaceFirst("^#\\s*", "")));
    }

    /** Adds the passages nearest to a question to it, each with the name of its policy. */
    RetrievalAugmentor augmentor(EmbeddingModel embedding) {
        return DefaultRetrievalAugmentor.builder()
                .contentRetriever(retriever(embedding))
                .contentInjector(DefaultContentInjector.builder()
                        .promptTemplate(WITH_EXCERPTS)
                        .metadataKeysToInclude(List.of(POLICY))
                        .build())
                .build();
    }

    private ContentRetriever retriever(EmbeddingModel embedding) {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        store.addAll(embedding.embedAll(passages).content(), passages);
        return EmbeddingStoreContentRetriever.builder()
                .displayName("policies")
                .embeddingStore(store)
                .embeddingModel(embedding)
                .maxResults(PASSAGES)
                .minScore(MIN_SCORE)
                .build();
    }
}
