package org.qmp4j.supervisor.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.commandline.QemuImgArgs.Image;

/** What qemu-img is told when it is to copy. */
class QemuImgArgsTest {
    private final QemuImgArgs arguments = new QemuImgArgs("qemu-img");

    @Test
    void aCopyThatIsMadeIsMadeOverWhatItStandsOn() {
        assertEquals(
                "qemu-img convert -p -t writeback -f qcow2 -O qcow2 -B /b -F raw -- /from /to",
                String.join(
                        " ",
                        arguments.convert(
                                new Image("qcow2", "/from"),
                                new Image("qcow2", "/to"),
                                new Image("raw", "/b"),
                                true,
                                0)));
    }

    @Test
    void oneThatIsThereIsNotMadeAnew() {
        assertEquals(
                "qemu-img convert -p -t writeback -r 4096 -n -f raw -O raw -- /from /to",
                String.join(
                        " ", arguments.convert(new Image("raw", "/from"), new Image("raw", "/to"), null, false, 4096)));
    }

    @Test
    void aCommitKeepsALimit() {
        assertEquals(
                "qemu-img commit -p -d -r 512 -f qcow2 -b /b -- /t",
                String.join(" ", arguments.commit("qcow2", "/t", "/b", 512)));
    }
}
