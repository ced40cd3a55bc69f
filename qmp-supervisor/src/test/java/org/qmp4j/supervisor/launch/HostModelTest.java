package org.qmp4j.supervisor.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.capabilities.CpuFacts;
import org.qmp4j.supervisor.capabilities.CpuModels;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.CpuDef.FeatureDef;
import org.qmp4j.supervisor.domain.CpuDef.FeatureDef.Policy;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

class HostModelTest {
    private static final CpuDef WISH =
            new CpuDef(CpuDef.Mode.HOST_MODEL, null, null, null, null, null, null, null, null, List.of(), null);

    private static CpuFacts host(String model, Set<String> more, Set<String> less) {
        Set<String> features = new HashSet<>(CpuModels.all().get(model).features());
        features.addAll(more);
        features.removeAll(less);
        Map<String, Set<String>> unavailable = new HashMap<>();
        CpuModels.all().forEach((name, known) -> {
            Set<String> missing = new HashSet<>(known.features());
            missing.removeAll(features);
            unavailable.put(name, missing);
        });
        return new CpuFacts(CpuModels.all().get(model).vendor(), features, Set.of(), unavailable);
    }

    private static Map<String, Policy> features(CpuDef cpu) {
        Map<String, Policy> features = new HashMap<>();
        cpu.features().forEach(feature -> features.put(feature.name(), feature.policy()));
        return features;
    }

    @Test
    void aHostIsItsModelAndWhatDiffers() {
        CpuDef cpu = HostModel.resolved(WISH, host("Nehalem", Set.of("hypervisor", "aes"), Set.of("popcnt")));
        assertEquals(CpuDef.Mode.CUSTOM, cpu.mode());
        assertEquals("Nehalem", cpu.model().name());
        assertEquals(
                Map.of("hypervisor", Policy.REQUIRE, "aes", Policy.REQUIRE, "popcnt", Policy.DISABLE), features(cpu));
    }

    @Test
    void theWishHasTheLastWord() {
        CpuDef wish = WISH.withFeatures(
                List.of(new FeatureDef("aes", Policy.DISABLE), new FeatureDef("avx", Policy.OPTIONAL)));
        CpuDef cpu = HostModel.resolved(wish, host("Nehalem", Set.of("aes"), Set.of()));
        assertEquals(Map.of("aes", Policy.DISABLE, "avx", Policy.DISABLE), features(cpu));
    }

    @Test
    void aNamedModelStaysAndOnlyWhatIsOpenIsDecided() {
        CpuFacts host = host("Nehalem", Set.of("aes"), Set.of());
        CpuDef named = CpuDef.named("Conroe")
                .withFeatures(List.of(
                        new FeatureDef("aes", Policy.OPTIONAL),
                        new FeatureDef("avx", Policy.OPTIONAL),
                        new FeatureDef("osxsave", Policy.OPTIONAL)));
        CpuDef cpu = HostModel.resolved(named, host);
        assertEquals("Conroe", cpu.model().name());
        assertEquals(Map.of("aes", Policy.REQUIRE, "avx", Policy.DISABLE), features(cpu));
        CpuFacts knowing = new CpuFacts("x", Set.of(), Set.of("aes"), Map.of());
        CpuDef off = CpuDef.named("Conroe")
                .withFeatures(List.of(new FeatureDef("aes", Policy.DISABLE), new FeatureDef("cmt", Policy.FORBID)));
        assertEquals(Map.of("aes", Policy.DISABLE), features(HostModel.resolved(off, knowing)));
    }

    @Test
    void withoutKnowledgeOfTheHostItIsRefused() {
        assertNull(HostModel.resolved(null, null));
        CpuDef named = CpuDef.named("Conroe");
        assertSame(named, HostModel.resolved(named, null));
        assertThrows(UnsupportedConfigurationException.class, () -> HostModel.resolved(WISH, null));
        CpuFacts other = new CpuFacts("TransmetaCPU", Set.of(), Set.of(), Map.of());
        assertThrows(UnsupportedConfigurationException.class, () -> HostModel.resolved(WISH, other));
    }

    @Test
    void aHostThatSomebodyHasNamedIsThat() {
        CpuFacts host = new CpuFacts.Named("Nehalem", List.of("vmx", "lahf-lm")).facts();
        CpuDef cpu = HostModel.resolved(WISH, host);
        assertEquals("Nehalem", cpu.model().name());
        assertEquals(
                List.of("vmx", "lahf-lm"),
                cpu.features().stream().map(FeatureDef::name).toList());
        assertThrows(IllegalArgumentException.class, () -> new CpuFacts.Named("Z80", List.of()).facts());
    }

    @Test
    void whatLibvirtsModelHasNotIsSaidWhereTheHostHasIt() {
        CpuDef cpu = HostModel.resolved(WISH, host("Haswell", Set.of(), Set.of("rdrand", "hle", "rtm")));
        assertEquals("Haswell-noTSX", cpu.model().name());
        Map<String, Policy> features = features(cpu);
        assertEquals(Policy.REQUIRE, features.get("f16c"));
        assertEquals(Policy.DISABLE, features.get("rdrand"));
    }
}
