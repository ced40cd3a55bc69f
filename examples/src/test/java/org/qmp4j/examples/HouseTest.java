package org.qmp4j.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpVersion;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.monitor.MonitorReading;

/** Holds the code against {@code docs/rooms.puml} and the rules that go with it: picture and code cannot drift. */
class HouseTest {
    private static final String[] LIBRARIES = {
        "org.qmp4j",
        "org.qmp4j.agent..",
        "org.qmp4j.channel..",
        "org.qmp4j.codec..",
        "org.qmp4j.error..",
        "org.qmp4j.message..",
        "org.qmp4j.option..",
        "org.qmp4j.qapi..",
        "org.qmp4j.telemetry..",
        "org.qmp4j.transport..",
        "org.qmp4j.supervisor.."
    };
    private static final String[] PURE = {
        "org.qmp4j.supervisor.domain",
        "org.qmp4j.supervisor.genid",
        "org.qmp4j.supervisor.storage",
        "org.qmp4j.supervisor.launch",
        "org.qmp4j.supervisor.commandline"
    };

    private static JavaClasses house;

    @BeforeAll
    static void look() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.qmp4j");
        assertTrue(house.contain(QmpCommand.class) && house.contain(DomainMonitor.class), "the libraries are seen");
    }

    @Test
    void everyImportIsAnArrowOfThePicture() throws Exception {
        Path picture = Path.of(System.getProperty("house.root", "..")).resolve("docs/rooms.puml");
        ArchRuleDefinition.classes()
                .that(DescribedPredicate.not(named("module-info")).and(DescribedPredicate.not(named("package-info"))))
                .should(adhereToPlantUmlDiagram(
                        picture.toUri().toURL(), consideringOnlyDependenciesInAnyPackage("org.qmp4j..")))
                .check(house);
    }

    @Test
    void noRoomLeadsBackToItself() {
        slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(house);
    }

    @Test
    void nettyStaysInTheClient() {
        noClasses()
                .that()
                .resideInAnyPackage("org.qmp4j.supervisor..", "org.qmp4j.testkit..", "org.qmp4j.examples..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(house);
    }

    @Test
    void onlyTransportKnowsNativeCode() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.qmp4j.transport", "org.qmp4j.testkit.rights")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jnr..", "io.netty.channel.epoll..", "io.netty.channel.nio..", "io.netty.channel.socket..")
                .check(house);
    }

    @Test
    void librariesLogThroughSlf4jOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARIES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ch.qos.logback..", "java.util.logging..", "org.apache.logging..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(house);
    }

    /** So that they work in a native image without a word of metadata. */
    @Test
    void librariesLookNothingUpByItsName() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARIES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .orShould()
                .callMethodWhere(new DescribedPredicate<>("look up a class, a service or a resource by its name") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        boolean ofClass = call.getTargetOwner().isEquivalentTo(Class.class)
                                && (call.getName().equals("forName")
                                        || call.getName().startsWith("getResource")
                                        || call.getName().startsWith("getDeclared"));
                        return ofClass
                                || call.getTargetOwner().isEquivalentTo(ServiceLoader.class)
                                || call.getTargetOwner().isAssignableTo(ClassLoader.class);
                    }
                })
                .check(house);
    }

    @Test
    void librariesNeverSleep() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARIES)
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .check(house);
    }

    @Test
    void theEventLoopNeverWaits() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.qmp4j.channel", "org.qmp4j.codec", "org.qmp4j.transport", "org.qmp4j.telemetry")
                .should()
                .callMethodWhere(waits())
                .check(house);
    }

    @Test
    void onlyTheProcessRoomStartsProcesses() {
        noClasses()
                .that(resideInAnyOf(LIBRARIES)
                        .and(DescribedPredicate.not(resideInAPackage("org.qmp4j.supervisor.process"))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Runtime.class)
                .check(house);
    }

    @Test
    void onlyTheXmlRoomReadsXml() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qmp4j.supervisor.domain.xml")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..")
                .check(house);
    }

    @Test
    void onlyTheMonitorRoomNamesQmpCommands() {
        noClasses()
                .that(resideInAPackage("org.qmp4j.supervisor..")
                        .and(DescribedPredicate.not(resideInAPackage("org.qmp4j.supervisor.monitor"))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(QmpCommand.class)
                .check(house);
    }

    /** What a QEMU can do is asked of its schema; a version is a text for people. */
    @Test
    void theSupervisorDecidesNothingByAVersion() {
        noClasses()
                .that()
                .resideInAPackage("org.qmp4j.supervisor..")
                .should()
                .callMethodWhere(new DescribedPredicate<>("take a version apart or compare it") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getTargetOwner().isEquivalentTo(QmpVersion.class)
                                && !call.getName().equals("toString");
                    }
                })
                .check(house);
        noClasses()
                .that()
                .resideInAPackage("org.qmp4j.supervisor..")
                .should()
                .haveSimpleNameContaining("Version")
                .check(house);
    }

    /**
     * A monitor is handed out by the scope of a job. It is opened where a process is started or attached to, before there is a domain
     * to run a job, and taken from what runs by the domain itself.
     */
    @Test
    void noMonitorWithoutAJob() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.qmp4j.supervisor.vm", "org.qmp4j.supervisor.attach", "org.qmp4j.supervisor.monitor")
                .should()
                .callMethodWhere(new DescribedPredicate<>("open a DomainMonitor, or take one past a job") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return isCall(call, DomainMonitor.class, "connect") || isCall(call, Live.class, "monitor");
                    }
                })
                .check(house);
    }

    private static boolean isCall(JavaMethodCall call, Class<?> owner, String method) {
        return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(method);
    }

    /** What may be asked without a job are questions: they change nothing. */
    @Test
    void whatIsReadWithoutAJobIsAskedByQuestionsAlone() {
        noClasses()
                .that()
                .areAssignableTo(MonitorReading.class)
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are commands other than queries") {
                    @Override
                    public boolean test(JavaClass one) {
                        return one.isAssignableTo(QmpCommand.class)
                                && !one.isInterface()
                                && !one.getSimpleName().startsWith("Query")
                                && !one.getSimpleName().equals("QomGet");
                    }
                })
                .check(house);
    }

    @Test
    void pureRoomsTouchNothingOutside() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.channels..", "java.net..", "java.util.random..", "java.time.chrono..")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(house);
    }

    private static DescribedPredicate<JavaClass> named(String simpleName) {
        return new DescribedPredicate<>("named " + simpleName) {
            @Override
            public boolean test(JavaClass one) {
                return one.getSimpleName().equals(simpleName);
            }
        };
    }

    private static DescribedPredicate<JavaClass> resideInAnyOf(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaMethodCall> waits() {
        Set<String> words = Set.of("join", "get", "await", "awaitUninterruptibly", "sync", "syncUninterruptibly");
        return new DescribedPredicate<>("wait for a future") {
            @Override
            public boolean test(JavaMethodCall call) {
                JavaClass owner = call.getTargetOwner();
                boolean future = owner.isAssignableTo(java.util.concurrent.Future.class)
                        || owner.isAssignableTo(java.util.concurrent.CountDownLatch.class);
                return future && words.contains(call.getName());
            }
        };
    }

    /** Each package a slice of its own, however deep. */
    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
            return SliceIdentifier.of(one.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
