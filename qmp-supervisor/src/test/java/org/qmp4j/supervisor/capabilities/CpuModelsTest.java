package org.qmp4j.supervisor.capabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CpuModelsTest {
    @Test
    void aModelIsMadeOfTheOneThatItIsLike() {
        Set<String> rome = CpuModels.all().get("EPYC-Rome").features();
        assertTrue(rome.contains("clwb"));
        assertFalse(CpuModels.all().get("EPYC").features().contains("clwb"));
        assertFalse(rome.contains("pcid"), "Intel has that");
        assertEquals("AuthenticAMD", CpuModels.all().get("EPYC-Rome").vendor());
        assertEquals("GenuineIntel", CpuModels.all().get("Haswell").vendor());
    }

    @Test
    void whatTheSystemUnderTheGuestAddsIsPartOfNone() {
        CpuModels.all().forEach((name, model) -> {
            assertFalse(model.features().contains("hypervisor"), name);
            assertFalse(model.features().isEmpty(), name);
        });
        assertTrue(CpuModels.all().size() > 50);
    }
}
