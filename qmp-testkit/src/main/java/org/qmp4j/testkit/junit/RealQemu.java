package org.qmp4j.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs a real QEMU: {@code qemu-system-x86_64} on the PATH, or the program that the system property
 * {@code qmp4j.qemu} names. Without one it is skipped with the reason, and counted in the line that the run ends with;
 * with {@code -Drequire.qemu=true} it fails instead. A parameter of type {@link RealQemuBinary} gets the program found.
 */
@Documented
@Tag("qemu")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealQemuExtension.class)
public @interface RealQemu {

    /** The least version, such as "8.2"; empty if any will do. */
    String minVersion() default "";
}
