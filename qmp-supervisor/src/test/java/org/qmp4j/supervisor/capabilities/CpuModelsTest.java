package org.qmp4j.supervisor.capabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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

    @Test
    void whatIsSaidBesidesIsWhatLibvirtsMapHasNot() throws Exception {
        Path map = Path.of("/usr/share/libvirt/cpu_map");
        assumeTrue(Files.isDirectory(map), "libvirt's CPU map is not installed");
        int compared = 0;
        for (Map.Entry<String, CpuModels.Model> model : CpuModels.all().entrySet()) {
            if (Files.exists(map.resolve("x86_" + model.getKey() + ".xml"))) {
                Set<String> missing = new TreeSet<>(model.getValue().features());
                missing.removeAll(libvirts(map, model.getKey()));
                assertEquals(missing, new TreeSet<>(model.getValue().unsaid()), model.getKey());
                compared++;
            }
        }
        assertTrue(compared > 30, compared + " models are in both");
    }

    private static Set<String> libvirts(Path map, String name) throws Exception {
        Element model = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(map.resolve("x86_" + name + ".xml").toFile())
                .getElementsByTagName("model")
                .item(0);
        Set<String> features = new HashSet<>();
        NodeList all = model.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            String said = one.getAttribute("name");
            if (one.getTagName().equals("model")) {
                features.addAll(libvirts(map, said));
            } else if (one.getTagName().equals("feature")) {
                String feature = said.equals("pclmuldq") ? "pclmulqdq" : said.replace('_', '-');
                if (one.getAttribute("removed").equals("yes")) {
                    features.remove(feature);
                } else {
                    features.add(feature);
                }
            }
        }
        return features;
    }
}
