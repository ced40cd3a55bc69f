package org.qmp4j.supervisor.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerAddressTest {
    private final StorageImage base = StorageImage.of(new BlockSource("/dev/base"), ImageFormat.RAW)
            .withIndex(2)
            .withBacking(BackingStore.END);
    private final StorageImage mid = StorageImage.of(new FileSource("/images/mid"), ImageFormat.QCOW2)
            .withIndex(7)
            .withBacking(new BackingStore(base));
    private final StorageImage top = StorageImage.of(new FileSource("/images/top"), ImageFormat.QCOW2)
            .withIndex(1)
            .withBacking(new BackingStore(mid));

    @Test
    void depthIdAndPathAreDifferentThings() {
        assertEquals(Optional.of(top), LayerAddress.parse("vda").of(top));
        assertEquals(Optional.of(base), LayerAddress.parse("vda@2").of(top));
        assertEquals(OptionalInt.of(2), LayerAddress.parse("vda[2]").in(top));
        assertEquals(Optional.of(mid), LayerAddress.parse("vda[7]").of(top));
        assertEquals(Optional.of(mid), LayerAddress.parse("/images/mid").of(top));
        assertEquals(Optional.of(base), LayerAddress.parse("vda:/dev/base").of(top));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertTrue(LayerAddress.parse("vda@3").in(top).isEmpty());
        assertTrue(LayerAddress.parse("vda[3]").in(top).isEmpty());
        assertTrue(LayerAddress.parse("/images/none").of(top).isEmpty());
    }

    @Test
    void itKnowsItsDisk() {
        assertEquals(Optional.of("sdb"), LayerAddress.parse("sdb[3]").disk());
        assertEquals(Optional.of("vda"), LayerAddress.parse("vda@1").disk());
        assertEquals(Optional.of("vdc"), LayerAddress.parse("vdc:/x").disk());
        assertEquals(Optional.empty(), LayerAddress.parse("/x").disk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vda", "vda@1", "vda[3]", "/images/a b[1]", "vda:/images/x@1"})
    void whatIsPrintedIsReadAgain(String text) {
        assertEquals(text, LayerAddress.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "vda@", "vda@-1", "vda[]", "vda[x]", "vda[1]@1", "vda:x", "@1", "vda@99999999999", "a b"})
    void otherTextIsRefusedWithTheForms(String text) {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> LayerAddress.parse(text));
        assertTrue(refusal.getMessage().contains("vda@1"), refusal.getMessage());
    }

    @Test
    void anIdOfNoughtIsNotTheTop() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> LayerAddress.parse("vda[0]"));
        assertTrue(refusal.getMessage().contains("count from 1"), refusal.getMessage());
    }
}
