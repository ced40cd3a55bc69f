package org.qmp4j.supervisor.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.capabilities.FirmwareImage;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FirmwareDef;
import org.qmp4j.supervisor.domain.FirmwareDef.Feature;
import org.qmp4j.supervisor.domain.FirmwareDef.Format;
import org.qmp4j.supervisor.domain.FirmwareDef.Kind;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderDef;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderType;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

class FirmwareChoiceTest {
    private static final FirmwareImage SECURE =
            image("/fw/CODE.secure", "/fw/VARS.keys", Set.of("secure-boot", "enrolled-keys", "requires-smm"));
    private static final FirmwareImage PLAIN = image("/fw/CODE", "/fw/VARS", Set.of());

    private static FirmwareImage image(String code, String template, Set<String> features) {
        return new FirmwareImage(
                true, false, code, false, false, template, Map.of("x86_64", List.of("pc-q35-*")), features);
    }

    private static Supplier<List<FirmwareImage>> installed(FirmwareImage... images) {
        return () -> List.of(images);
    }

    private static DomainDef asked(String os, String inside) {
        return new DomainXmlReader()
                .read("<domain type='qemu'><name>g</name><memory>1024</memory><features><acpi/></features><os" + os
                        + "><type arch='x86_64' machine='q35'>hvm</type>" + inside + "</os></domain>");
    }

    @Test
    void whatWasChosenIsKeptWhateverIsInstalledLater() {
        DomainDef domain = FirmwareChoice.kept(asked(" firmware='efi'", ""), installed(SECURE, PLAIN));
        FirmwareDef chosen = domain.os().firmware();
        assertEquals(Kind.EFI, chosen.choice());
        assertEquals(
                new LoaderDef("/fw/CODE.secure", true, LoaderType.PFLASH, true, null, Format.RAW), chosen.loader());
        assertEquals("/fw/VARS.keys", chosen.nvram().template());
        assertEquals(Map.of(Feature.ENROLLED_KEYS, true, Feature.SECURE_BOOT, true), chosen.features());
        assertTrue(domain.features().smm().on());
        assertSame(domain, FirmwareChoice.kept(domain, installed(PLAIN)));
        assertSame(domain, FirmwareChoice.needed(domain, () -> {
            throw new AssertionError("what is decided is not looked for");
        }));
    }

    @Test
    void whatItMustNotHaveIsPassedOver() {
        String without = "<firmware><feature enabled='no' name='secure-boot'/></firmware>";
        DomainDef domain = FirmwareChoice.kept(asked(" firmware='efi'", without), installed(SECURE, PLAIN));
        assertEquals("/fw/CODE", domain.os().firmware().loader().path());
        assertEquals(null, domain.features().smm());
    }

    @Test
    void whereThereIsNoneADefinitionStaysOpenAndAStartIsRefused() {
        DomainDef domain = asked(" firmware='efi'", "");
        assertSame(domain, FirmwareChoice.kept(domain, installed()));
        UnsupportedConfigurationException refusal =
                assertThrows(UnsupportedConfigurationException.class, () -> FirmwareChoice.needed(domain, installed()));
        assertTrue(refusal.getMessage().contains("/domain/os/@firmware"), refusal.getMessage());
    }

    @Test
    void ofOneThatIsNamedItIsKnownWhatItsVariablesAreMadeOf() {
        String loader = "<loader readonly='yes' type='pflash'>/fw/CODE</loader>";
        FirmwareDef known = FirmwareChoice.kept(asked("", loader), installed(SECURE, PLAIN))
                .os()
                .firmware();
        assertEquals("/fw/VARS", known.nvram().template());
        FirmwareDef unknown =
                FirmwareChoice.kept(asked("", loader), installed()).os().firmware();
        assertEquals(null, unknown.choice());
        assertEquals(Format.RAW, unknown.loader().format());
        assertEquals(null, unknown.nvram().template());
        String own = loader + "<nvram template='/mine'>/there</nvram>";
        FirmwareDef stated =
                FirmwareChoice.kept(asked("", own), installed(PLAIN)).os().firmware();
        assertEquals("/mine", stated.nvram().template());
        assertEquals("/there", stated.nvram().path());
    }
}
