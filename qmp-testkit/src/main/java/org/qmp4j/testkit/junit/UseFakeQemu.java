package org.qmp4j.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Fault;

/**
 * The parameter is a fake QEMU of its own, which ends after the test: of type {@link org.qmp4j.testkit.FakeQemu}, one that
 * runs inside this process; of type {@link java.nio.file.Path}, the executable of one, to be started like the real one. A
 * script that was not true fails the test.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FakeQemuExtension.class)
public @interface UseFakeQemu {

    /** Which QEMU it is. */
    QemuVersion version() default QemuVersion.V7_2;

    /** Options of its command line, for one inside this process. */
    String[] arguments() default {};

    /** What is wrong with it from the start, for one inside this process. */
    Fault[] faults() default {};
}
