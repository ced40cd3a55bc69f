// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code CpuInfoFast} of QAPI's {@code machine.json}, since QEMU 2.12. Returned by {@code query-cpus-fast}. */
public sealed interface CpuInfoFast extends QapiObject {
    /** Which variant it is. */
    OpenEnum<SysEmuTarget> target();

    /** What every variant has. */
    CpuInfoFastBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static CpuInfoFast decode(QapiReader json) {
        OpenEnum<SysEmuTarget> target = json.required("target", SysEmuTarget::decode);
        CpuInfoFastBase base = CpuInfoFastBase.decode(json);
        return switch (target.text()) {
            case "aarch64" -> new Aarch64(base, json.rest());
            case "alpha" -> new Alpha(base, json.rest());
            case "arm" -> new Arm(base, json.rest());
            case "avr" -> new Avr(base, json.rest());
            case "hppa" -> new Hppa(base, json.rest());
            case "i386" -> new I386(base, json.rest());
            case "loongarch64" -> new Loongarch64(base, json.rest());
            case "m68k" -> new M68k(base, json.rest());
            case "microblaze" -> new Microblaze(base, json.rest());
            case "microblazeel" -> new Microblazeel(base, json.rest());
            case "mips" -> new Mips(base, json.rest());
            case "mips64" -> new Mips64(base, json.rest());
            case "mips64el" -> new Mips64el(base, json.rest());
            case "mipsel" -> new Mipsel(base, json.rest());
            case "or1k" -> new Or1k(base, json.rest());
            case "ppc" -> new Ppc(base, json.rest());
            case "ppc64" -> new Ppc64(base, json.rest());
            case "riscv32" -> new Riscv32(base, json.rest());
            case "riscv64" -> new Riscv64(base, json.rest());
            case "rx" -> new Rx(base, json.rest());
            case "s390x" -> new S390x(base, CpuInfoS390.decode(json));
            case "sh4" -> new Sh4(base, json.rest());
            case "sh4eb" -> new Sh4eb(base, json.rest());
            case "sparc" -> new Sparc(base, json.rest());
            case "sparc64" -> new Sparc64(base, json.rest());
            case "tricore" -> new Tricore(base, json.rest());
            case "x86_64" -> new X8664(base, json.rest());
            case "xtensa" -> new Xtensa(base, json.rest());
            case "xtensaeb" -> new Xtensaeb(base, json.rest());
            default -> new Unknown(base, target, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("target", target());
        base().encode(json);
        options().encode(json);
    }

    /** {@code aarch64}. */
    record Aarch64(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.AARCH64);
        }
    }

    /** {@code alpha}. */
    record Alpha(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.ALPHA);
        }
    }

    /** {@code arm}. */
    record Arm(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.ARM);
        }
    }

    /** {@code avr}. */
    record Avr(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.AVR);
        }
    }

    /** {@code hppa}. */
    record Hppa(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.HPPA);
        }
    }

    /** {@code i386}. */
    record I386(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.I386);
        }
    }

    /** {@code loongarch64}. */
    record Loongarch64(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.LOONGARCH64);
        }
    }

    /** {@code m68k}. */
    record M68k(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.M68K);
        }
    }

    /** {@code microblaze}. */
    record Microblaze(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.MICROBLAZE);
        }
    }

    /** {@code microblazeel}. */
    record Microblazeel(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.MICROBLAZEEL);
        }
    }

    /** {@code mips}. */
    record Mips(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.MIPS);
        }
    }

    /** {@code mips64}. */
    record Mips64(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.MIPS64);
        }
    }

    /** {@code mips64el}. */
    record Mips64el(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.MIPS64EL);
        }
    }

    /** {@code mipsel}. */
    record Mipsel(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.MIPSEL);
        }
    }

    /** {@code or1k}. */
    record Or1k(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.OR1K);
        }
    }

    /** {@code ppc}. */
    record Ppc(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.PPC);
        }
    }

    /** {@code ppc64}. */
    record Ppc64(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.PPC64);
        }
    }

    /** {@code riscv32}. */
    record Riscv32(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.RISCV32);
        }
    }

    /** {@code riscv64}. */
    record Riscv64(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.RISCV64);
        }
    }

    /** {@code rx}. */
    record Rx(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.RX);
        }
    }

    /** {@code s390x}. */
    record S390x(CpuInfoFastBase base, CpuInfoS390 options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.S390X);
        }
    }

    /** {@code sh4}. */
    record Sh4(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.SH4);
        }
    }

    /** {@code sh4eb}. */
    record Sh4eb(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.SH4EB);
        }
    }

    /** {@code sparc}. */
    record Sparc(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.SPARC);
        }
    }

    /** {@code sparc64}. */
    record Sparc64(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.SPARC64);
        }
    }

    /** {@code tricore}. */
    record Tricore(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.TRICORE);
        }
    }

    /** {@code x86_64}. */
    record X8664(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.X86_64);
        }
    }

    /** {@code xtensa}. */
    record Xtensa(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.XTENSA);
        }
    }

    /** {@code xtensaeb}. */
    record Xtensaeb(CpuInfoFastBase base, JsonMembers options) implements CpuInfoFast {
        @Override
        public OpenEnum<SysEmuTarget> target() {
            return OpenEnum.of(SysEmuTarget.XTENSAEB);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(CpuInfoFastBase base, OpenEnum<SysEmuTarget> target, JsonMembers options) implements CpuInfoFast {}
}
