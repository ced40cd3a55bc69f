package org.qmp4j.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs a real libvirt that runs inside virsh: {@code virsh} on the PATH with the QEMU driver for
 * {@code qemu:///embed}. Without it the test is skipped like one of {@link RealQemu}, or fails under
 * {@code -Drequire.qemu=true}.
 */
@Documented
@Tag("libvirt")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealLibvirtExtension.class)
public @interface RealLibvirt {}
