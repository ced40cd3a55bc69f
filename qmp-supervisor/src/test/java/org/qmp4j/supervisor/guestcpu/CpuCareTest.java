package org.qmp4j.supervisor.guestcpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.commandline.CpuOption;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.cookie.CpuDifference;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.CpuDef.Check;
import org.qmp4j.supervisor.domain.CpuDef.FeatureDef;
import org.qmp4j.supervisor.domain.CpuDef.FeatureDef.Policy;

class CpuCareTest {
    private static final ActualCpu ACTUAL = new ActualCpu("qemu64", Set.of("nx", "svm"), Set.of("avx", "lahf-lm"));

    private static CpuDef asked(Check check, FeatureDef... features) {
        return new CpuDef(
                CpuDef.Mode.CUSTOM,
                null,
                check,
                null,
                new CpuDef.ModelDef("qemu64", null, null),
                null,
                null,
                null,
                null,
                List.of(features),
                null);
    }

    @Test
    void defaultsOfTheCheckAreThoseOfLibvirt() {
        assertEquals(Check.NONE, CpuCare.level(null, true));
        assertEquals(Check.PARTIAL, CpuCare.level(asked(null), true));
        assertEquals(Check.NONE, CpuCare.level(asked(null), false));
        assertEquals(Check.FULL, CpuCare.level(asked(Check.FULL), false));
        assertEquals(Check.NONE, CpuCare.level(CpuDef.host(true), true));
    }

    @Test
    void aCheckSaysWhatIsMissingWhatIsTooMuchAndWhatIsBlocked() {
        CpuDef asked = asked(null, new FeatureDef("lahf_lm", Policy.REQUIRE), new FeatureDef("svm", Policy.DISABLE));
        assertTrue(CpuCare.difference(asked, ACTUAL, Check.NONE).isNone());
        assertEquals(
                new CpuDifference(Set.of("lahf-lm"), Set.of("svm"), Set.of("lahf-lm")),
                CpuCare.difference(asked, ACTUAL, Check.PARTIAL));
        assertEquals(
                new CpuDifference(Set.of("avx", "lahf-lm"), Set.of("svm"), Set.of("avx", "lahf-lm")),
                CpuCare.difference(asked, ACTUAL, Check.FULL));
    }

    @Test
    void whatIsBlockedIsShownAsDisabled() {
        CpuDef shown = ACTUAL.shown(asked(Check.PARTIAL, new FeatureDef("lahf_lm", Policy.REQUIRE)));
        assertEquals(Check.FULL, shown.check());
        assertEquals(
                List.of(new FeatureDef("lahf_lm", Policy.DISABLE), new FeatureDef("avx", Policy.DISABLE)),
                shown.features());
        assertNull(new ActualCpu("qemu64", Set.of("nx"), Set.of()).shown(null), "nobody asked, and nothing is missing");
        assertEquals("qemu64", ACTUAL.shown(null).model().name());
    }

    @Test
    void whatIsKeptIsReadBack() {
        assertEquals(Optional.of(ACTUAL), ActualCpu.of(ACTUAL.text()));
        assertEquals(Optional.empty(), ActualCpu.of("x"));
        assertEquals(Set.of("avx", "lahf-lm"), ACTUAL.unblocked().to(ACTUAL).missing());
    }

    @Test
    void theCpuOfACommandLineIsTakenFromIt() {
        assertEquals(
                Optional.of(new CpuOption(
                        "Nehalem",
                        Map.of("aes", true, "svm", false, "phys-bits", 40L, "vendor", "Me", "hv-crash", true))),
                CpuOption.of(List.of("qemu", "-cpu", "Nehalem,aes=on,svm=off,phys-bits=40,vendor=Me,hv-crash")));
        assertEquals(Optional.empty(), CpuOption.of(List.of("qemu", "-S")));
    }
}
