/**
 * A self-made X.509 certificate for "Sample registry" (DER, in base64), whose key was thrown away. It makes a signature's
 * envelope look as it should; nothing that it stands beside can be verified with it, nor should be trusted.
 */
export const SAMPLE_CERTIFICATE = [
  "MIIDWzCCAkOgAwIBAgIUT08aOLvHz3T/bcjDhGFXFK21e9UwDQYJKoZIhvcNAQELBQAwKzEYMBYGA1UEAwwPU2FtcGxlIHJlZ2lzdHJ5MQ8wDQ",
  "YDVQQKDAZTYW1wbGUwIBcNMjYxMTIyMDYyMzMxWhgPMjEyNjEwMjkwNjIzMzFaMCsxGDAWBgNVBAMMD1NhbXBsZSByZWdpc3RyeTEPMA0GA1UE",
  "CgwGU2FtcGxlMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwXkfyVAg6FXbtvosSg7SoHGJY1FFqqRRX2+3b0jqUEX/JXu+08fNrN",
  "WFUTHjZ4/7yhDIUofa9xljgeN95FQJG16vNkK8dxNMISAcMwN3/IB6j1jN7nS5wa2rveckeoRKI9l/6PFDJ/0p1D/oUSfgiHeHO8txZAlbDVmN",
  "+GYaC6sC7Rhrv6puz6LkDV3zWi1crRE+n1zbh+XOdSituRiax8VcmD2XfTAKbfM3fDmqTMV4rtpbPwxUsBtLkJnICuYfVme/rlTgac0t9h4FAk",
  "rcBmGyp/IonIWkpZcvzZSywgNFvtwUab8SUL48jgivBAR6NNhDLwxaCIdTreakCaSGGwIDAQABo3UwczAdBgNVHQ4EFgQUky/80E4dk0Veh+az",
  "I73Bgb9CORMwHwYDVR0jBBgwFoAUky/80E4dk0Veh+azI73Bgb9CORMwDgYDVR0PAQH/BAQDAgeAMBMGA1UdJQQMMAoGCCsGAQUFBwMDMAwGA1",
  "UdEwEB/wQCMAAwDQYJKoZIhvcNAQELBQADggEBAHbdIIed7FPk8qp3CKyqW/X/CX80g0VOFBxrbTD55DHxSvRucmLMHyZbbJYOnlQzfso42ra5",
  "1qtUyW9bLG8lBSLmtUbjliq2nWbiN89Gx1AAnWnolyvUvnYJ7RhXJKo28HsYusL3g/rEKxah60VsvmkrVj5r+cydBDOvUZIeQkv08rvAbH3Od6",
  "f0OeXxHwxq2nq6GpCiaxpyINvj8aJxenXY8iHY1M2VaZG4KjlR/ioHLjqBvs6tVJYzocgLYFmlWcoApo9+cxsxc2yG6I/Edps10t8NP6WThP9N",
  "S4HkbTisJauo06tuHsDNIdWDM26m+NroZUVwRmg8pJDTtj9RFIo=",
].join("");
