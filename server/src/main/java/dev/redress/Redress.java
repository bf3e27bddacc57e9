package dev.redress;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application that Spring assembles; every room below this package is part of it. */
@SpringBootApplication
public class Redress {

  /** Starts the server with whatever database the environment configures. */
  public static void main(String[] args) {
    SpringApplication.run(Redress.class, args);
  }
}
