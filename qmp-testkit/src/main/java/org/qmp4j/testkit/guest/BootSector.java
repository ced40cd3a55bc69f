package org.qmp4j.testkit.guest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.qmp4j.testkit.guest.Assembler.If;
import org.qmp4j.testkit.guest.Assembler.Segment;
import org.qmp4j.testkit.guest.Assembler.Word;

/**
 * A guest of 512 bytes, for a PC with a BIOS. On the first serial port (115200 8N1) it writes {@link #BANNER}, then about
 * four and a half times a second a line {@code heartbeat N} with N counting from 1, and sends back each byte that it
 * receives; its lines end in CRLF. A heartbeat begins a line of its own, also in the midst of a line that is sent back.
 * The banner is on the screen too. In between the processor sleeps. It takes no notice of the power button.
 */
public final class BootSector {

    /** The first line on the serial port, without its end. */
    public static final String BANNER = "qmp4j guest is up";

    /** What each heartbeat line begins with; a decimal number follows. */
    public static final String HEARTBEAT = "heartbeat ";

    /** Length of the boot sector in bytes. */
    public static final int LENGTH = 512;

    /** Length of the image that {@link #write} makes, in bytes: 1 MiB. */
    public static final int IMAGE_LENGTH = 1 << 20;

    private static final int ORIGIN = 0x7c00;

    /** The BIOS data area counts the ticks of the timer here, 18.2 in a second. */
    private static final int TICKS = 0x46c;

    private static final int TICKS_PER_BEAT = 4;

    private static final int COM1_DATA = 0x3f8;
    private static final int COM1_INTERRUPTS = 0x3f9;
    private static final int COM1_FIFO = 0x3fa;
    private static final int COM1_LINE_CONTROL = 0x3fb;
    private static final int COM1_MODEM_CONTROL = 0x3fc;
    private static final int COM1_LINE_STATUS = 0x3fd;
    private static final int DATA_READY = 0x01;
    private static final int CAN_TRANSMIT = 0x20;

    /** Where the vector of COM1's interrupt (IRQ 4, vector 0x0c) is kept. */
    private static final int COM1_VECTOR = 0x0c * 4;

    private static final int PIC_COMMAND = 0x20;
    private static final int PIC_MASK = 0x21;
    private static final int END_OF_INTERRUPT = 0x20;

    private BootSector() {}

    /** The sector: code, padding, and the signature 0x55 0xAA. */
    public static byte[] bytes() {
        Assembler code = new Assembler(ORIGIN);
        start(code);
        serialPort(code);
        mainLoop(code);
        heartbeat(code);
        output(code);
        data(code);
        byte[] assembled = code.assemble();
        if (assembled.length > LENGTH - 2) {
            throw new IllegalStateException("the boot sector's code has " + assembled.length + " bytes, too many");
        }
        byte[] sector = Arrays.copyOf(assembled, LENGTH);
        sector[LENGTH - 2] = 0x55;
        sector[LENGTH - 1] = (byte) 0xaa;
        return sector;
    }

    /**
     * Writes a raw disk image of 1 MiB that boots this sector; an existing file is replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path rawImage) throws IOException {
        try (FileChannel file = FileChannel.open(
                rawImage, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer sector = ByteBuffer.wrap(bytes());
            while (sector.hasRemaining()) {
                file.write(sector);
            }
            // one byte at the end makes the file as long as it should be; what lies between is a hole
            file.write(ByteBuffer.wrap(new byte[1]), IMAGE_LENGTH - 1L);
        }
    }

    /** All segments 0, a stack below the code, the banner on the screen. */
    private static void start(Assembler code) {
        code.cli().jumpFar("start");
        code.label("start").xor(Word.AX, Word.AX);
        code.mov(Segment.DS, Word.AX).mov(Segment.ES, Word.AX).mov(Segment.SS, Word.AX);
        code.mov(Word.SP, ORIGIN).cld().sti();
        code.mov(Word.SI, "banner");
        code.label("screen").lodsb().testAl().jump(If.ZERO, "serial");
        code.movAh(0x0e).mov(Word.BX, 0x0007).interrupt(0x10); // BIOS: teletype output
        code.jump("screen");
    }

    /** 115200 8N1, with an interrupt for each received byte. */
    private static void serialPort(Assembler code) {
        code.label("serial").cli();
        code.storeAddress(COM1_VECTOR, "interrupt").storeWord(COM1_VECTOR + 2, 0);
        out(code, COM1_LINE_CONTROL, 0x80); // the next two ports are the divisor
        out(code, COM1_DATA, 1);
        out(code, COM1_INTERRUPTS, 0);
        out(code, COM1_LINE_CONTROL, 0x03); // 8 data bits, no parity, 1 stop bit
        out(code, COM1_FIFO, 0x07); // on, emptied, interrupt from the first byte on
        out(code, COM1_MODEM_CONTROL, 0x0b); // DTR, RTS, and OUT2, which lets the interrupt through
        out(code, COM1_INTERRUPTS, 0x01); // when data is received
        code.inAl(PIC_MASK).andAl(~(1 << 4) & 0xff).outAl(PIC_MASK).sti();
        code.mov(Word.SI, "banner").call("print");
        code.loadAx(TICKS).storeAx("lastBeat");
    }

    private static void out(Assembler code, int port, int value) {
        code.mov(Word.DX, port).movAl(value).outDxAl();
    }

    /**
     * Sends back what came, beats when it is time, and else sleeps. Interrupts are off from the look at the port until
     * {@code sti hlt}, of which the processor makes one step: no byte can slip in between and find it asleep.
     */
    private static void mainLoop(Assembler code) {
        code.label("main").cli();
        code.mov(Word.DX, COM1_LINE_STATUS).inAlDx().testAl(DATA_READY).jump(If.NOT_ZERO, "echo");
        code.loadAx(TICKS).subAx("lastBeat").cmpAx(TICKS_PER_BEAT).jump(If.ABOVE_OR_EQUAL, "beat");
        code.sti().hlt().jump("main");

        code.label("echo").sti();
        code.mov(Word.DX, COM1_DATA).inAlDx();
        code.storeByte("midLine", 1).cmpAl('\n').jump(If.NOT_ZERO, "echoes").storeByte("midLine", 0);
        code.label("echoes").call("put").jump("main");

        // the main loop does the work; the interrupt only ends the sleep
        code.label("interrupt").push(Word.AX);
        code.movAl(END_OF_INTERRUPT).outAl(PIC_COMMAND).pop(Word.AX).iret();
    }

    /** Prints "heartbeat N"; digits go over the stack, as division gives the last one first. */
    private static void heartbeat(Assembler code) {
        code.label("beat").sti();
        code.loadAx(TICKS).storeAx("lastBeat");
        code.cmpByte("midLine", 0).jump(If.ZERO, "ownLine").storeByte("midLine", 0);
        code.mov(Word.SI, "newLine").call("print");
        code.label("ownLine").mov(Word.SI, "heartbeat").call("print");
        code.incDword("count").loadEax("count").movEcx(10).xor(Word.BX, Word.BX);
        code.label("divide")
                .clearEdx()
                .divEcx()
                .push(Word.DX)
                .inc(Word.BX)
                .testEax()
                .jump(If.NOT_ZERO, "divide");
        code.label("digit").pop(Word.DX).movAlDl().addAl('0').call("put");
        code.dec(Word.BX).jump(If.NOT_ZERO, "digit");
        code.mov(Word.SI, "newLine").call("print").jumpNear("main");
    }

    /** print: the text at si up to its zero; put: the character in al. Both leave bx alone. */
    private static void output(Assembler code) {
        code.label("print")
                .lodsb()
                .testAl()
                .jump(If.ZERO, "printed")
                .call("put")
                .jump("print");
        code.label("printed").ret();

        code.label("put").movAhAl().mov(Word.DX, COM1_LINE_STATUS);
        code.label("busy").inAlDx().testAl(CAN_TRANSMIT).jump(If.ZERO, "busy");
        code.movAlAh().mov(Word.DX, COM1_DATA).outDxAl().ret();
    }

    private static void data(Assembler code) {
        code.label("banner").text(BANNER + "\r\n");
        code.label("heartbeat").text(HEARTBEAT);
        code.label("newLine").text("\r\n");
        code.label("midLine").bytes(0);
        code.label("lastBeat").bytes(0, 0);
        code.label("count").bytes(0, 0, 0, 0);
    }
}
