package io.github.junitllm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.junitllm");

    @Test
    void nothing_here_knows_junit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .check(MAIN);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("io.github.junitllm.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void evaluation_knows_no_trace_and_neither_knows_assertions() {
        noClasses()
                .that()
                .resideInAPackage("..evaluation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.junitllm.trace..", "..assertions..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("io.github.junitllm.trace..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.junitllm.assertions..")
                .check(MAIN);
    }

    @Test
    void asserts_are_made_by_the_entry_point_only() {
        constructors()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(AbstractAssert.class)
                .should()
                .bePackagePrivate()
                .check(MAIN);
    }

    @Test
    void asserts_are_final() {
        classes()
                .that()
                .areAssignableTo(AbstractAssert.class)
                .and()
                .arePublic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(MAIN);
    }

    @Test
    void nothing_is_printed() {
        noClasses().should(ACCESS_STANDARD_STREAMS).check(MAIN);
    }

    @Test
    void nothing_static_changes() {
        fields().that().areStatic().should().beFinal().check(MAIN);
    }
}
