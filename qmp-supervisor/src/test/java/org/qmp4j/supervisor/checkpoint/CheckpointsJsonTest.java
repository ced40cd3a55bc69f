package org.qmp4j.supervisor.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.error.StateFileException;

/** The file of all checkpoints of a domain. */
class CheckpointsJsonTest {
    private static final Path FILE = Path.of("/state/checkpoints.json");

    private static CheckpointSet three() {
        List<CheckpointDisk> disks = List.of(
                CheckpointDisk.bitmap("vda", "one"),
                CheckpointDisk.bitmap("vdb", "another"),
                CheckpointDisk.none("vdc"));
        Checkpoint one = new Checkpoint("one", "the \"first\"\n", null, 1_700_000_000L, disks, "<domain type='kvm'/>");
        Checkpoint two = new Checkpoint(
                "two",
                null,
                "one",
                1_700_000_001L,
                List.of(CheckpointDisk.bitmap("vda", "two")),
                "<domain type='kvm'/>");
        Checkpoint three = new Checkpoint("three", null, "two", 1_700_000_002L, List.of(), null);
        return CheckpointSet.of(List.of(one, two, three), "two");
    }

    @Test
    void whatIsPrintedIsRead() {
        CheckpointSet set = three();
        assertEquals(set, CheckpointsJson.parse(FILE, CheckpointsJson.print(set)));
        assertEquals(CheckpointSet.EMPTY, CheckpointsJson.parse(FILE, CheckpointsJson.print(CheckpointSet.EMPTY)));
    }

    @Test
    void aDomainThatManyWereMadeOfIsThereOnce() {
        String text = CheckpointsJson.print(three());
        assertEquals(text.indexOf("<domain"), text.lastIndexOf("<domain"), text);
    }

    /** The first format said every bitmap, and had its members in any order. */
    @Test
    void theFirstFormatIsRead() {
        String text = "{\"format\":1,\"current\":\"b\",\"checkpoints\":["
                + "{\"name\":\"a\",\"creationTime\":5,\"disks\":[{\"name\":\"vda\",\"bitmap\":\"a\"},{\"name\":\"vdb\"}],"
                + "\"domain\":\"d1\"},"
                + "{\"creationTime\":6,\"parent\":\"a\",\"disks\":[{\"bitmap\":\"x\",\"later\":{\"y\":[1]},\"name\":\"vda\"}],"
                + "\"name\":\"b\"}],\"domains\":{\"d1\":\"<domain/>\"}}";
        Checkpoint a = new Checkpoint(
                "a",
                null,
                null,
                5,
                List.of(CheckpointDisk.bitmap("vda", "a"), CheckpointDisk.none("vdb")),
                "<domain/>");
        Checkpoint b = new Checkpoint("b", null, "a", 6, List.of(CheckpointDisk.bitmap("vda", "x")), null);
        assertEquals(CheckpointSet.of(List.of(a, b), "b"), CheckpointsJson.parse(FILE, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                                     | not an object",
                "{}                                                                     | its format is 0",
                "{\"format\":3}                                                         | its format is 3, and not 1 to 2",
                "{\"format\":\"2\"}                                                     | 'format' is not a whole number",
                "{\"format\":2} {}                                                      | something follows",
                "{\"format\":2,\"current\":\"a\"}                                       | 'a' is not there",
                "{\"format\":2,\"checkpoints\":{}}                                      | 'checkpoints' begins with",
                "{\"format\":2,\"checkpoints\":[1]}                                     | 'a checkpoint' begins with",
                "{\"format\":2,\"checkpoints\":[{\"creationTime\":1}]}                  | 'name' is missing",
                "{\"format\":2,\"checkpoints\":[{\"name\":\"a\"}]}                      | 'a' has no creationTime",
                "{\"format\":2,\"checkpoints\":[{\"name\":\"a\",\"creationTime\":1.5}]} | 'creationTime' is not a whole",
                "{\"format\":2,\"checkpoints\":[{\"name\":\"a\",\"creationTime\":1,\"disks\":[7]}]} | 'a disk' begins with",
                "{\"format\":2,\"checkpoints\":[{\"name\":\"a\",\"creationTime\":1,\"domain\":\"x\"}]} | 'domain x' is missing",
                "{\"format\":2,\"checkpoints\":[{\"name\":\"a\",\"creationTime\":1,\"parent\":\"b\"}]} | 'b' of 'a' is not known",
                "{\"format\":2                                                          | it is not JSON",
                "{\"format\":2,\"checkpoints\":[{\"name\":\"a\",\"creationTime\":99999999999999999999}]} | out of range",
            })
    void whatItIsNotIsSaid(String text, String words) {
        StateFileException e = assertThrows(StateFileException.class, () -> CheckpointsJson.parse(FILE, text));
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertTrue(e.getMessage().contains(FILE.toString()), e.getMessage());
    }

    /** Whatever is cut off or written over in it: a set, or an error of its own kind. */
    @Test
    void anyTextGivesASetOrThatError() {
        String good = CheckpointsJson.print(three());
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.setCharAt(at, "{}[]\",:019ax\\".charAt(random.nextInt(13)));
                } else {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(9)));
                }
            }
            try {
                CheckpointsJson.parse(FILE, text.toString());
            } catch (StateFileException e) {
                refused++;
            }
        }
        assertTrue(refused > 1000, refused + " of 5000 refused");
    }
}
