package io.github.junitllm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

class ExtensionArchitectureTests {

    private static final String ROOT = "io.github.junitllm";

    /** The classes of all three floors: the lower ones are on the class path as directories or jars. */
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);

    @Test
    void junit_is_known_to_the_root_package_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .check(MAIN);
    }

    @Test
    void no_stage_knows_the_root_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(MAIN);
    }

    @Test
    void stages_are_free_of_cycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void no_arrow_runs_down_from_the_lower_floors() {
        noClasses()
                .that()
                .resideInAnyPackage("..text..", "..trace..", "..evaluation..", "..assertions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..judge..", "..langchain4j..", "..capture..", "..dataset..", "..result..", "..report..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAnyPackage("..judge..", ROOT + ".langchain4j..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..capture..", "..dataset..", "..result..", "..report..")
                .check(MAIN);
    }

    @Test
    void langchain4j_is_known_to_its_capture_the_judges_module_and_the_facade_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..capture.langchain4j..", ROOT + ".langchain4j..", "..judge..")
                .and()
                .doNotHaveFullyQualifiedName(LlmTracing.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .check(MAIN);
    }

    @Test
    void spring_and_micrometer_are_known_to_their_capture_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..capture.spring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "io.micrometer..")
                .check(MAIN);
    }

    @Test
    void public_types_say_how_mature_they_are() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAnnotatedWith(API.class)
                .check(MAIN);
    }

    @Test
    void picocli_is_known_to_the_command_line_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..cli..", "picocli..")
                .check(MAIN);
    }

    @Test
    void the_console_and_the_command_line_s_terminal_alone_print() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Console.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".cli.Terminal")
                .should(ACCESS_STANDARD_STREAMS)
                .check(MAIN);
    }

    @Test
    void nothing_static_changes() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(resideInAPackage(ROOT + ".."))
                .should()
                .beFinal()
                .check(MAIN);
    }
}
