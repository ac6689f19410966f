locals {
  rates = [500, 50]
}
