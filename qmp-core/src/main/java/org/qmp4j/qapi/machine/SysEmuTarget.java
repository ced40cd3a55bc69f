// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code SysEmuTarget} of QAPI's {@code machine.json}, since QEMU 3.0. */
public enum SysEmuTarget implements QapiEnum {
    AARCH64("aarch64"),
    ALPHA("alpha"),
    ARM("arm"),
    AVR("avr"),
    HPPA("hppa"),
    I386("i386"),
    LOONGARCH64("loongarch64"),
    M68K("m68k"),
    MICROBLAZE("microblaze"),
    MICROBLAZEEL("microblazeel"),
    MIPS("mips"),
    MIPS64("mips64"),
    MIPS64EL("mips64el"),
    MIPSEL("mipsel"),
    OR1K("or1k"),
    PPC("ppc"),
    PPC64("ppc64"),
    RISCV32("riscv32"),
    RISCV64("riscv64"),
    RX("rx"),
    S390X("s390x"),
    SH4("sh4"),
    SH4EB("sh4eb"),
    SPARC("sparc"),
    SPARC64("sparc64"),
    TRICORE("tricore"),
    X86_64("x86_64"),
    XTENSA("xtensa"),
    XTENSAEB("xtensaeb");

    private final String qapiName;

    SysEmuTarget(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<SysEmuTarget> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
