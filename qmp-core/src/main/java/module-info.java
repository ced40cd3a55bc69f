/** An async QMP client for QEMU. */
module org.qmp4j.core {
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.core;
    requires io.netty.buffer;
    requires transitive io.netty.common;
    requires io.netty.handler;
    requires transitive io.netty.transport;
    requires io.netty.transport.classes.epoll;
    requires io.netty.transport.unix.common;
    requires jdk.jfr;
    requires org.jnrproject.constants;
    requires org.jnrproject.posix;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports org.qmp4j;
    exports org.qmp4j.agent;
    exports org.qmp4j.error;
    exports org.qmp4j.message;
    exports org.qmp4j.option;
    exports org.qmp4j.schema;
    exports org.qmp4j.transport;
}
