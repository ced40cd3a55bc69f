package org.qmp4j.real;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.qmp4j.testkit.junit.RealQemu;

/** The class runs against every QEMU that is known, and over every kind of event loop that it names. */
@RealQemu
@ParameterizedClass(name = "{0}")
@ArgumentsSource(Rigs.class)
@Timeout(60)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface EachQemu {
    /** Whether NIO cannot do what is tested. */
    boolean epollOnly() default false;
}
